package org.caibian.ui.article;

import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Permit;
import org.caibian.article.ReviewTask;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Saying;

/**
 * What is said over a draft that fell behind what readers have (落后): what that keeps it from, who
 * may put the two together, and the act that does, for whom it is there.
 */
record FellBehind(int revision, String hint, Optional<String> act) {

    /** As it is for whoever looks at {@code file}, and writes on it or not. */
    static Optional<FellBehind> of(ArticleFile file, boolean writing) {
        return file.readers()
                .behind()
                .flatMap(revision ->
                        file.draft()
                                .map(Draft::stage)
                                .flatMap(stage -> of(revision, stage, file, writing)));
    }

    private static Optional<FellBehind> of(
            int revision, Stage stage, ArticleFile file, boolean writing) {
        return switch (stage) {
            case Stage.Spiked _ -> Optional.empty();
            case Stage.Approved _ ->
                    Optional.of(
                            mayTakeBack(file.permit())
                                    ? new FellBehind(
                                            revision,
                                            Saying.words("carryOver.hint.approved"),
                                            Optional.of("carryOver.takeBack"))
                                    : others(revision, Saying.words("carryOver.by.editors")));
            case Stage.Drafting _, Stage.InReview _ ->
                    Optional.of(
                            writing || file.permit().allows(Action.EDIT)
                                    ? new FellBehind(
                                            revision,
                                            Saying.words("carryOver.behind.hint"),
                                            Optional.of("carryOver.act"))
                                    : others(revision, whose(file)));
        };
    }

    /** Whoever takes it back writes on it by that. */
    private static boolean mayTakeBack(Permit permit) {
        return permit.allows(Action.UNSCHEDULE)
                && permit.refusal(Action.SAVE).filter(Refusal.ROLE_MISSING::equals).isEmpty();
    }

    private static FellBehind others(int revision, String whose) {
        var hint = Saying.words("carryOver.whose", Saying.words("carryOver.behind.hint"), whose);
        return new FellBehind(revision, hint, Optional.empty());
    }

    private static String whose(ArticleFile file) {
        return file.way()
                .task()
                .map(task -> whose(task, file))
                .orElseGet(() -> Saying.words("carryOver.by.writers"));
    }

    private static String whose(ReviewTask task, ArticleFile file) {
        var step = Saying.words("step." + task.step());
        return task.holder()
                .map(holder -> Saying.words("carryOver.by.holder", file.names().of(holder), step))
                .orElseGet(() ->
                        Saying.words(
                                file.permit().allows(Action.CLAIM)
                                        ? "carryOver.by.me"
                                        : "carryOver.by.claimer",
                                step));
    }
}
