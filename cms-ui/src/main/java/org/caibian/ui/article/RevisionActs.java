package org.caibian.ui.article;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.caibian.article.Comparing;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Revision;
import org.caibian.difference.Compared;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.article.file.ArticleFiles;
import org.caibian.ui.article.file.ArticleHistory;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.springframework.stereotype.Component;

/** What is done with the revisions of an article: they are listed, compared, put back. */
@Component
class RevisionActs {
    /** So many can be chosen from to compare. */
    private static final int TO_CHOOSE = 1000;

    private final Drafts drafts;
    private final Comparing comparing;
    private final Stories stories;
    private final ArticleFiles files;
    private final Moments moments;

    RevisionActs(
            Drafts drafts,
            Comparing comparing,
            Stories stories,
            ArticleFiles files,
            Moments moments) {
        this.drafts = drafts;
        this.comparing = comparing;
        this.stories = stories;
        this.files = files;
        this.moments = moments;
    }

    /** {@code restore} is asked to put a revision of that number back. */
    RevisionsTab tab(ArticleFile file, IntConsumer restore) {
        return new RevisionsTab(file, this, moments, restore);
    }

    Slice<Revision> before(ArticleFile file, Keyset from) {
        return drafts.revisions(file.article(), from, ArticleHistory.REVISIONS_AT_ONCE);
    }

    List<Revision> all(ArticleFile file) {
        return drafts.revisions(file.article(), TO_CHOOSE);
    }

    /** Empty where one of them is not there any more. */
    Optional<Compared> compare(ArticleFile file, int was, int is) {
        if (was == is) {
            return same(file, was);
        }
        return is == ComparisonDialog.PRESENT
                ? comparing.withDraft(file.id(), was)
                : comparing.revisions(file.article(), was, is);
    }

    private Optional<Compared> same(ArticleFile file, int number) {
        return number == ComparisonDialog.PRESENT
                ? drafts.find(file.id()).map(Draft::content).or(file::content).map(Compared::same)
                : Optional.of(Compared.same(drafts.revision(file.article(), number)));
    }

    /** Which revision readers have now. */
    Optional<Integer> live(ArticleFile file) {
        return stories.standing(file.article()) instanceof Standing.Live(var revision, var _)
                ? Optional.of(revision)
                : Optional.empty();
    }

    /** Why a revision may not be put back on this draft by whoever looks at it. */
    static Optional<Refusal> whyNot(ArticleFile file) {
        return file.draft().isEmpty()
                ? Optional.of(Refusal.NO_DRAFT)
                : file.permit().refusal(act(file));
    }

    /** The same in words. */
    static Optional<String> because(ArticleFile file) {
        return whyNot(file).map(why -> Saying.refusal(why, file.permit().wanted(act(file))));
    }

    /** The same, with what has to be done first. */
    static Optional<String> toDo(ArticleFile file) {
        return whyNot(file)
                .map(why ->
                        Saying.words(
                                "restore.not",
                                because(file).orElseThrow(),
                                Saying.words("restore.first." + first(file, why))));
    }

    private static Action act(ArticleFile file) {
        return file.isInReview() ? Action.EDIT : Action.SAVE;
    }

    private static String first(ArticleFile file, Refusal why) {
        if (why == Refusal.ROLE_MISSING) {
            return "role";
        }
        return file.draft()
                .map(draft ->
                        switch (draft.stage()) {
                            case Stage.Drafting _ -> "role";
                            case Stage.InReview _ -> "review";
                            case Stage.Approved _ -> "approved";
                            case Stage.Spiked _ -> "spiked";
                        })
                .orElse("none");
    }

    String name(ArticleFile file, PersonId person) {
        return file.names().has(person) ? file.names().of(person) : files.name(person);
    }

    /** A revision in a line: its number, how it came about and when. */
    String name(ArticleFile file, Revision revision) {
        return Saying.words(
                "revisions.line",
                revision.number(),
                occasion(file, revision),
                moments.minute(revision.namedAt()));
    }

    String occasion(ArticleFile file, Revision revision) {
        return Saying.words("occasion." + revision.occasion(), name(file, revision.namedBy()));
    }
}
