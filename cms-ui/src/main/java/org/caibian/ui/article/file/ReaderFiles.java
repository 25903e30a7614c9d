package org.caibian.ui.article.file;

import java.util.List;
import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.manuscript.Content;
import org.caibian.publication.Receipts;
import org.caibian.publication.SecondLooks;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.publication.TakeDowns;
import org.caibian.publication.Withdrawals;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.springframework.stereotype.Component;

/** Gathers what readers have of an article, or had. */
@Component
class ReaderFiles {
    private static final int NEWEST_RECEIPTS = 50;

    private final Drafts drafts;
    private final Stories stories;
    private final SecondLooks looks;
    private final Withdrawals withdrawals;
    private final TakeDowns takeDowns;
    private final Receipts receipts;

    ReaderFiles(
            Drafts drafts,
            Stories stories,
            SecondLooks looks,
            Withdrawals withdrawals,
            TakeDowns takeDowns,
            Receipts receipts) {
        this.drafts = drafts;
        this.stories = stories;
        this.looks = looks;
        this.withdrawals = withdrawals;
        this.takeDowns = takeDowns;
        this.receipts = receipts;
    }

    /** What all may know: the story, where readers have it. */
    Optional<WithReaders> story(ArticleId article) {
        return stories.find(article)
                .map(live -> WithReaders.only(live, printed(article), stories.chain(article)));
    }

    /** Where nobody writes on it. */
    WithReaders of(ArticleId article) {
        var story = stories.find(article);
        return new WithReaders(
                story,
                printed(article),
                Optional.empty(),
                story.isPresent() ? looks.of(article) : List.of(),
                stories.chain(article),
                story.isPresent() ? taken(article) : lost(article));
    }

    /** Beside a draft, which is what is read of it then. */
    WithReaders beside(Draft draft) {
        var article = draft.article();
        var story = stories.find(article);
        return new WithReaders(
                story,
                Optional.empty(),
                draft.base().flatMap(began -> newer(article, began)),
                story.isPresent() ? looks.of(article) : List.of(),
                stories.chain(draft.content().continues().orElse(article)),
                taken(article));
    }

    private TakenBack taken(ArticleId article) {
        return new TakenBack(
                withdrawals.latest(article),
                Optional.empty(),
                takeDowns.find(article),
                receipts.of(article, Keyset.START, NEWEST_RECEIPTS).items());
    }

    private TakenBack lost(ArticleId article) {
        var taken = taken(article);
        return receipts.lost(article).map(taken::of).orElse(taken);
    }

    private Optional<Content> printed(ArticleId article) {
        return stories.printed(article).map(revision -> drafts.revision(article, revision));
    }

    /** What readers were given after revision {@code began}. */
    private Optional<Integer> newer(ArticleId article, int began) {
        return stories.standing(article) instanceof Standing.Live(var revision, var _)
                ? Optional.of(revision).filter(now -> now != began)
                : Optional.empty();
    }
}
