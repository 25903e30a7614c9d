package org.caibian.publication;

import java.time.Instant;
import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of a second look at a flash. */
public sealed interface SecondLookResult {
    /** The story stays as it is. */
    record Confirmed() implements SecondLookResult {}

    /** Readers have it no more. */
    record PulledBack() implements SecondLookResult {}

    /**
     * It is over already: {@code by} whom, or by nobody where the story was withdrawn or replaced.
     */
    record AlreadyDecided(Optional<PersonId> by, Instant at) implements SecondLookResult {}

    /** A reason of 1 to {@code longest} characters is needed. */
    record ReasonNeeded(int longest) implements SecondLookResult {}

    /** This person does not decide it. */
    record Refused(Refusal why) implements SecondLookResult {}
}
