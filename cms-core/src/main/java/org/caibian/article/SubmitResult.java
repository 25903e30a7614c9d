package org.caibian.article;

import java.time.Instant;
import java.util.List;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.right.RoundId;
import org.caibian.shared.PersonId;

/** What came of handing a draft to the desk. */
public sealed interface SubmitResult {
    /** The desk has revision {@code revision} in front of it. */
    record Submitted(RoundId round, int revision) implements SubmitResult {}

    /** Someone saved since this person opened the draft. Nothing was submitted. */
    record Outdated(Change latest) implements SubmitResult {}

    /** Another is writing on it now, and has the edit lock until then at least. */
    record BeingWritten(PersonId by, Instant until) implements SubmitResult {}

    /** Something must be mended first. */
    record Blocked(List<Problem> problems) implements SubmitResult {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements SubmitResult {}
}
