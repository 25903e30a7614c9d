package org.caibian.article;

import java.util.Optional;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of giving a step to somebody (改派); unless it was given, nothing has changed. */
public sealed interface ReassignResult
        permits ReassignResult.Reassigned,
                ReassignResult.ReasonNeeded,
                ReassignResult.Outdated,
                ReassignResult.Unfit,
                ReassignResult.Refused,
                Settled {

    /** The step is theirs. */
    record Reassigned() implements ReassignResult {}

    /** A reassignment needs a reason: 1 to 1,000 characters. */
    record ReasonNeeded(int longest) implements ReassignResult {}

    /** {@code now} holds it since it was read, or nobody does, by what {@code by} did. */
    record Outdated(Optional<PersonId> now, Optional<PersonId> by) implements ReassignResult {}

    /** The person it was to be given to may not hold it. */
    record Unfit(Refusal why) implements ReassignResult {}

    /** The one who asked may not give it away. */
    record Refused(Refusal why) implements ReassignResult {}
}
