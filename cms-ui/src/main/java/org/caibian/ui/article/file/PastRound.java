package org.caibian.ui.article.file;

import java.util.List;
import java.util.Optional;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;

/**
 * A round that has ended, with the drawing of the route it took ({@code bpmn}, BPMN 2.0), every
 * seal given in it, and the names of its people.
 */
public record PastRound(Round round, List<Seal> seals, String bpmn, RealNames names) {

    public PastRound {
        seals = List.copyOf(seals);
    }

    /** Who held a step, by name, or a dash. */
    public String holder(RoundStep step) {
        return names.holder(step).orElse("—");
    }

    /** The last seal given on a step, also one that an edit voided. */
    public Optional<Seal> lastSeal(RoundStep step) {
        return seals.stream().filter(seal -> seal.step() == step.step()).reduce((_, last) -> last);
    }
}
