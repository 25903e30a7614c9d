package org.caibian.ui.article;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.DraftFilter;
import org.caibian.article.DraftSummary;
import org.caibian.article.Drafts;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.security.SignedIn;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.staff.Desk;
import org.caibian.staff.Staff;
import org.caibian.ui.shell.PaletteArticles;
import org.springframework.stereotype.Component;

/** Finds for the palette among the latest drafts of one's desks and the latest stories. */
@Component
class FindArticles implements PaletteArticles {
    private static final int LATEST = 300;
    private static final int OFFERED = 8;

    private final Drafts drafts;
    private final Stories stories;
    private final ArticleNumbers numbers;
    private final Staff staff;

    FindArticles(Drafts drafts, Stories stories, ArticleNumbers numbers, Staff staff) {
        this.drafts = drafts;
        this.stories = stories;
        this.numbers = numbers;
        this.staff = staff;
    }

    @Override
    public List<Hit> find(String text, SignedIn person) {
        var wanted = text.toLowerCase(Locale.ROOT);
        var filter = new DraftFilter(desks(person), Optional.empty(), Optional.empty());
        var inHand =
                drafts.list(filter, Keyset.START, LATEST).items().stream()
                        .filter(draft -> names(draft, wanted))
                        .map(draft ->
                                hit(draft.headline(), draft.number(), draft.draft().toString()));
        var live = live(wanted);
        return Stream.concat(inHand, live).limit(OFFERED).toList();
    }

    /** Among the latest stories by words or number, and of all of them the one of that number. */
    private Stream<Hit> live(String wanted) {
        var latest = stories.newest(Keyset.START, LATEST).items();
        var numbered = numbers.find(wanted).map(List::of).map(stories::lines).orElse(List.of());
        var lines = Stream.concat(numbered.stream(), latest.stream()).distinct().toList();
        var known = numbers.of(lines.stream().map(StoryLine::article).toList());
        return lines.stream()
                .map(story ->
                        hit(
                                story.headline(),
                                known.getOrDefault(story.article(), ""),
                                story.article().toString()))
                .filter(hit -> says(hit.headline(), wanted) || says(hit.number(), wanted));
    }

    private static boolean says(String text, String wanted) {
        return text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static boolean names(DraftSummary draft, String wanted) {
        return says(draft.headline(), wanted) || says(draft.number(), wanted);
    }

    private Set<DeskId> desks(SignedIn who) {
        var person = staff.person(who.id());
        return staff.desks().stream()
                .map(Desk::id)
                .filter(desk -> Rights.allow(Action.READ, person, Matter.on(desk)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Hit hit(String headline, String number, String article) {
        return new Hit(headline, number, "articles/" + article);
    }
}
