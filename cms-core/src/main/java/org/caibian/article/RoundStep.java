package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.PersonId;

/**
 * One step of a round as it stands: open, held, or decided with a {@code remark} (opinion or
 * reason).
 */
public record RoundStep(
        Step step,
        Instant openedAt,
        Optional<PersonId> holder,
        Optional<Instant> decidedAt,
        Optional<Outcome> outcome,
        String remark) {

    /** How a step was decided. */
    public enum Outcome {
        APPROVED,
        RETURNED,
        /** The round ended around it. */
        ENDED
    }

    public boolean isOpen() {
        return decidedAt.isEmpty();
    }
}
