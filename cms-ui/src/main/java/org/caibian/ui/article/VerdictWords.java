package org.caibian.ui.article;

import java.util.Optional;
import org.caibian.article.ReviewTask;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;
import org.caibian.ui.article.file.ArticleFile;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/**
 * What is said beside the acts of a step to whoever looks: why it is not theirs to decide, what
 * keeps it from being sealed, or what goes along with it.
 */
record VerdictWords(ArticleFile file, ReviewTask task, PersonId me, Moments moments) {

    boolean isMine() {
        return task.holder().filter(me::equals).isPresent();
    }

    /** Whether these words could be sealed as they are. */
    boolean isSealable() {
        return behind().isEmpty() && openSuggestions() == 0;
    }

    /** Why the step is not theirs to decide. */
    String because(Refusal refusal) {
        return new WhyNotMine(file.way(), task, file.names(), moments).because(refusal);
    }

    /** What keeps it from being sealed where it is theirs, or goes along with it. */
    String toSeal() {
        return file.writer(me)
                .map(who -> Saying.words("verdict.editing", who))
                .or(() -> behind().map(now -> Saying.words("verdict.behind", now)))
                .or(() ->
                        Optional.of(openSuggestions())
                                .filter(many -> many > 0)
                                .map(many -> Saying.words("verdict.suggestions", many)))
                .orElseGet(() -> isMine() ? givenAlong() : unclaimed());
    }

    private Optional<Integer> behind() {
        return file.readers().behind().filter(_ -> task.step().isReview());
    }

    private int openSuggestions() {
        return task.step().isReview() ? file.annotations().countOpenSuggestions() : 0;
    }

    /** What whoever returns it gives along with the reason. */
    private String givenAlong() {
        return file.way()
                .round()
                .filter(_ -> file.isInReview() && task.step().isReview())
                .map(running -> file.annotations().countGivenAlong(running, me))
                .filter(many -> many > 0)
                .map(many -> Saying.words("verdict.givesAlong", many))
                .orElse("");
    }

    /** Whoever could only claim it in somebody's stead reads whose. */
    private String unclaimed() {
        return task.inSteadOf().isPresent()
                ? Saying.words("verdict.unclaimed.inStead", task.inSteadOfName())
                : Saying.words("verdict.unclaimed");
    }
}
