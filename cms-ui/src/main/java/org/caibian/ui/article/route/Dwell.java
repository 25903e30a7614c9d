package org.caibian.ui.article.route;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.parts.Spans;

/** Says how long an article stood at a step (停留): until somebody had it, and in their hands. */
final class Dwell {
    private Dwell() {}

    /** Of a step that is decided; one asked again counts from when it was. */
    static Optional<String> of(RoundStep step) {
        return step.decidedAt()
                .map(decided ->
                        words(step.openedAt(), step.claimedAt().orElse(step.openedAt()), decided));
    }

    /**
     * Of the step a seal ended, also where it was voided since; older seals say it by their step.
     */
    static Optional<String> of(Seal seal, Round round) {
        return seal.openedAt()
                .map(opened -> words(opened, seal.claimedAt().orElse(opened), seal.at()))
                .or(() ->
                        round.step(seal.step())
                                .filter(step ->
                                        step.decidedAt().filter(seal.at()::equals).isPresent())
                                .flatMap(Dwell::of));
    }

    private static String words(Instant opened, Instant claimed, Instant decided) {
        var whole = Spans.words(Duration.between(opened, decided));
        return claimed.isAfter(opened) && claimed.isBefore(decided)
                ? Saying.words(
                        "dwell.parts",
                        whole,
                        Spans.words(Duration.between(opened, claimed)),
                        Spans.words(Duration.between(claimed, decided)))
                : Saying.words("dwell", whole);
    }
}
