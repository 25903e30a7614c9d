package org.caibian.article;

import java.time.Instant;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of claiming a step, or of letting go of it. */
public sealed interface ClaimResult
        permits ClaimResult.Claimed,
                ClaimResult.LetGo,
                ClaimResult.HeldBy,
                ClaimResult.Refused,
                Settled {
    /** The step is this person's. */
    record Claimed() implements ClaimResult {}

    /** The step waits for whoever claims it. */
    record LetGo() implements ClaimResult {}

    /** Another was quicker, at that instant. */
    record HeldBy(PersonId holder, Instant since) implements ClaimResult {}

    /** This person may not. */
    record Refused(Refusal why) implements ClaimResult {}
}
