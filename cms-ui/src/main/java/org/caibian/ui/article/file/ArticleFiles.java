package org.caibian.ui.article.file;

import java.util.List;
import java.util.Optional;
import org.caibian.annotation.Annotations;
import org.caibian.article.ArticleNumbers;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Permits;
import org.caibian.article.Plans;
import org.caibian.ledger.Ledger;
import org.caibian.right.Stage;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers an article's file from the rooms that keep its parts. */
@Service
@Transactional(readOnly = true)
public class ArticleFiles {
    private static final int NEWEST_ENTRIES = 200;

    private final Drafts drafts;
    private final Plans plans;
    private final ArticleNumbers numbers;
    private final ReaderFiles readers;
    private final WayFiles ways;
    private final Permits permits;
    private final Annotations annotations;
    private final Ledger ledger;
    private final Staff staff;

    ArticleFiles(
            Drafts drafts,
            Plans plans,
            ArticleNumbers numbers,
            ReaderFiles readers,
            WayFiles ways,
            Permits permits,
            Annotations annotations,
            Ledger ledger,
            Staff staff) {
        this.drafts = drafts;
        this.plans = plans;
        this.numbers = numbers;
        this.readers = readers;
        this.ways = ways;
        this.permits = permits;
        this.annotations = annotations;
        this.ledger = ledger;
        this.staff = staff;
    }

    /** Somebody's real name, for who came to the article after its file was gathered. */
    public String name(PersonId person) {
        return staff.person(person).name();
    }

    /**
     * The file, where there is such an article and {@code me} may see it; of one readers have,
     * others than its desk's see the story and nothing of how it came about.
     */
    public Optional<ArticleFile> find(DraftId id, PersonId me) {
        return drafts.mayRead(id.article(), me)
                ? Optional.of(file(id, me)).filter(ArticleFiles::isThere)
                : readers.story(id.article())
                        .map(story ->
                                ArticleFile.ofStory(
                                        id.article().main(),
                                        number(id.article()),
                                        story,
                                        ways.unknown(id)));
    }

    /** The round of that number over an article {@code me} may see, as it went. */
    public Optional<PastRound> past(DraftId id, int number, PersonId me) {
        return drafts.mayRead(id.article(), me) ? ways.past(id, number) : Optional.empty();
    }

    private ArticleFile file(DraftId id, PersonId me) {
        var draft = drafts.find(id).map(each -> each.with(plans.of(each)));
        var inReview = draft.map(Draft::stage).filter(Stage.InReview.class::isInstance).isPresent();
        var file =
                new ArticleFile(
                        id,
                        number(id.article()),
                        true,
                        draft,
                        draft.map(readers::beside).orElseGet(() -> readers.of(id.article())),
                        inReview ? ways.underReview(id, me) : ways.of(id, me),
                        permits.of(id, me),
                        history(id.article()),
                        new DraftAnnotations(
                                draft.isPresent() ? annotations.of(id, me) : List.of()),
                        RealNames.NONE);
        return file.naming(new RealNames(staff.names(Concerned.people(file))));
    }

    /** Whether there is anything to show. */
    private static boolean isThere(ArticleFile file) {
        return file.draft().isPresent() || file.readers().know();
    }

    private ArticleHistory history(ArticleId article) {
        return new ArticleHistory(
                drafts.revisions(article, ArticleHistory.REVISIONS_AT_ONCE),
                ledger.about(article, NEWEST_ENTRIES));
    }

    private String number(ArticleId article) {
        return numbers.of(List.of(article)).getOrDefault(article, "");
    }
}
