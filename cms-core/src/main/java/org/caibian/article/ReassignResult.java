package org.caibian.article;

/** What came of giving a step to somebody (改派); unless it was given, nothing has changed. */
public sealed interface ReassignResult
        permits ReassignResult.Reassigned,
                ReassignResult.ReasonNeeded,
                ReassignResult.Unfit,
                ReassignResult.Refused,
                Settled {

    /** The step is theirs. */
    record Reassigned() implements ReassignResult {}

    /** A reassignment needs a reason: 1 to 1,000 characters. */
    record ReasonNeeded(int longest) implements ReassignResult {}

    /** The person it was to be given to may not hold it. */
    record Unfit(Refusal why) implements ReassignResult {}

    /** The one who asked may not give it away. */
    record Refused(Refusal why) implements ReassignResult {}
}
