package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.PersonId;

/**
 * A step is nobody's any more to claim, to give away, to change words at or to decide; whoever
 * comes second is told why.
 */
public sealed interface Settled extends ClaimResult, DecisionResult, ReassignResult, SaveResult {
    /** Somebody decided it before. */
    record AlreadyDecided(Optional<PersonId> by, Instant at) implements Settled {}

    /** Nobody decided it: its round was ended around it. */
    record RoundOver(Round.Ending how) implements Settled {}
}
