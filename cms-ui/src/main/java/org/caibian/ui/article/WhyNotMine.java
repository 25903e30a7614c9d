package org.caibian.ui.article;

import java.util.Optional;
import org.caibian.article.ReviewTask;
import org.caibian.article.RoundStep;
import org.caibian.right.Refusal;
import org.caibian.ui.article.file.OnItsWay;
import org.caibian.ui.article.file.RealNames;
import org.caibian.ui.parts.InStead;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** Why a step is not somebody's to decide, with the names, roles and times that matter to it. */
record WhyNotMine(OnItsWay way, ReviewTask task, RealNames names, Moments moments) {

    String because(Refusal refusal) {
        return switch (refusal) {
            case NOT_HOLDER ->
                    task.holder().isPresent()
                            ? Saying.words(
                                    "verdict.heldBy",
                                    InStead.name(
                                            task.holderName(), Optional.of(task.inSteadOfName())))
                            : Saying.refusal(refusal);
            case ROLE_MISSING ->
                    Saying.words(
                            "verdict.roleMissing",
                            Saying.words("step." + task.step()),
                            Saying.words("role." + task.step().role()));
            case OFFERED_TO_ANOTHER ->
                    way.round()
                            .flatMap(round -> round.step(task.step()))
                            .flatMap(RoundStep::offer)
                            .map(this::offered)
                            .orElseGet(() -> Saying.refusal(refusal));
            default -> Saying.refusal(refusal);
        };
    }

    private String offered(RoundStep.Offer first) {
        return Saying.words("verdict.offered", names.of(first.to()), moments.clock(first.until()));
    }
}
