package org.caibian.publication;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Approval;
import org.caibian.article.Approvals;
import org.caibian.article.Content;
import org.caibian.article.Label;
import org.caibian.article.LeadPicture;
import org.caibian.article.RoundRules;
import org.caibian.article.Step;
import org.caibian.notice.Occasion;
import org.caibian.publication.Preflight.Told;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.text.Block;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells beforehand what a release would do (签发预演). */
@Component
@Transactional(readOnly = true)
public class Preflights {

    private final Approvals approvals;
    private final ReleaseConditions conditions;
    private final RoundRules rules;
    private final Stories stories;
    private final TakeDownRows takeDowns;
    private final LeftBehind leftBehind;
    private final SecondLookers lookers;
    private final SecondLookRows secondLooks;

    Preflights(
            Approvals approvals,
            ReleaseConditions conditions,
            RoundRules rules,
            Stories stories,
            TakeDownRows takeDowns,
            LeftBehind leftBehind,
            SecondLookers lookers,
            SecondLookRows secondLooks) {
        this.approvals = approvals;
        this.conditions = conditions;
        this.rules = rules;
        this.stories = stories;
        this.takeDowns = takeDowns;
        this.leftBehind = leftBehind;
        this.lookers = lookers;
        this.secondLooks = secondLooks;
    }

    /** Of a draft as it stands; empty where there is none, or it was given up. */
    public Optional<Preflight> of(DraftId draft) {
        return approvals.foreseen(draft).map(this::of);
    }

    private Preflight of(Approval approval) {
        var answer = conditions.of(approval, rules.of(approval.kind()).leastSeals());
        var live = stories.find(approval.article());
        var looks = LookingAgain.foreseen(approval, answer.seals());
        return new Preflight(
                answer.waits(),
                answer.problems(),
                answer.seals(),
                approval.sealedBy().size(),
                places(approval, live),
                told(approval, looks),
                looks,
                looksEnded(approval.article()),
                deadLinks(approval.content()),
                takeDowns.isPassed(approval.article(), answer.now()),
                live.flatMap(_ -> revision(approval.article())));
    }

    private List<Told> told(Approval approval, List<Step> looks) {
        var mayLook =
                looks.stream()
                        .flatMap(step -> lookers.foreseen(approval, step).stream())
                        .collect(Collectors.toUnmodifiableSet());
        return Stream.of(
                        new Told(Occasion.RELEASED, ReleaseConditions.concerned(approval)),
                        new Told(Occasion.LEFT_BEHIND, leftBehind.foreseen(approval.draft())),
                        new Told(Occasion.SECOND_LOOK, mayLook))
                .filter(told -> !told.people().isEmpty())
                .toList();
    }

    /** A link may be to any address of this site; only those of stories are looked at. */
    private List<ArticleId> deadLinks(Content content) {
        var linked =
                content.body().links().stream()
                        .filter(href -> href.startsWith(Story.ADDRESS))
                        .flatMap(href ->
                                ArticleId.parse(href.substring(Story.ADDRESS.length())).stream())
                        .toList();
        var live =
                stories.lines(linked).stream()
                        .map(StoryLine::article)
                        .collect(Collectors.toUnmodifiableSet());
        return linked.stream().filter(article -> !live.contains(article)).toList();
    }

    private List<Step> looksEnded(ArticleId article) {
        return secondLooks.latest(article).stream()
                .filter(SecondLook::isOpen)
                .map(SecondLook::step)
                .toList();
    }

    private Optional<Integer> revision(ArticleId article) {
        return stories.standing(article) instanceof Standing.Live(var revision, var _)
                ? Optional.of(revision)
                : Optional.empty();
    }

    /** Where it would come, and where what readers have now would change or go. */
    private List<Place> places(Approval approval, Optional<Story> live) {
        var content = approval.content();
        var before = live.map(Preflights::lists).orElseGet(Set::of);
        var places = new LinkedHashSet<Place>();
        places.add(new Place.Page(approval.article()));
        places.add(new Place.Front());
        places.addAll(lists(content));
        places.addAll(before);
        if (approval.draft().isCorrection()) {
            places.add(new Place.Corrections());
        }
        places.addAll(chain(approval));
        pictures(content).map(Place.Picture::new).forEach(places::add);
        Stream.of(Channel.SEARCH, Channel.FEED, Channel.API)
                .map(Place.Whole::new)
                .forEach(places::add);
        return List.copyOf(places);
    }

    /** The stories of the chain it comes into, or is in. */
    private List<Place> chain(Approval approval) {
        var article = approval.article();
        return stories.chain(approval.content().continues().orElse(article)).stream()
                .map(StoryLine::article)
                .filter(other -> !other.equals(article))
                .<Place>map(Place.Chain::new)
                .toList();
    }

    private static Stream<String> pictures(Content content) {
        return Stream.concat(
                content.picture().stream().map(LeadPicture::sha256),
                content.body().pictures().stream().map(Block.Picture::sha256));
    }

    private static Set<Place> lists(Content content) {
        return lists(content.section(), content.topic(), content.tags());
    }

    private static Set<Place> lists(Story story) {
        return lists(Optional.of(story.section()), story.topic(), story.tags());
    }

    private static Set<Place> lists(
            Optional<Label> section, Optional<Label> topic, List<Label> tags) {
        var lists = new LinkedHashSet<Place>();
        section.map(Place.Section::new).ifPresent(lists::add);
        topic.map(Place.Topic::new).ifPresent(lists::add);
        topic.map(_ -> new Place.Topics()).ifPresent(lists::add);
        tags.stream().map(Place.Tag::new).forEach(lists::add);
        return lists;
    }
}
