package org.caibian.publication;

import java.time.Instant;
import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;
import org.caibian.shared.PersonId;

/** What came of withdrawing a story, of proposing or confirming that, or of reinstating it. */
public sealed interface WithdrawResult {
    /** Readers have it no more. */
    record Withdrawn() implements WithdrawResult {}

    /** A second person may confirm it until then; after that the chief editor is called. */
    record Proposed(Instant until) implements WithdrawResult {}

    /** It waits for a second person already. */
    record AlreadyProposed(PersonId by, Instant until) implements WithdrawResult {}

    /** It is proposed no longer, by whoever proposed it, and readers have the story as before. */
    record TakenBack() implements WithdrawResult {}

    /** Nobody proposes it now, or not any more. */
    record NotProposed() implements WithdrawResult {}

    /**
     * It is a draft again, and a new round brings it back; a round its draft was in before has
     * {@code ended}, and its route is still to.
     */
    record Reinstated(Optional<RoundId> ended) implements WithdrawResult {}

    /** Somebody has begun a draft of it already. */
    record AlreadyReopened() implements WithdrawResult {}

    /** Readers do not have it. */
    record NotLive() implements WithdrawResult {}

    /** It is not withdrawn. */
    record NotWithdrawn() implements WithdrawResult {}

    /** A reason of 1 to {@code longest} characters is needed. */
    record ReasonNeeded(int longest) implements WithdrawResult {}

    /** This person does not withdraw it. */
    record Refused(Refusal why) implements WithdrawResult {}
}
