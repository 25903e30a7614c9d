package org.caibian.article;

import java.time.Instant;
import java.util.List;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of deciding a review step; unless it was decided, nothing has changed. */
public sealed interface DecisionResult
        permits DecisionResult.Decided,
                DecisionResult.Reconfirmed,
                DecisionResult.WordsChanged,
                DecisionResult.BeingEdited,
                DecisionResult.RemarkNeeded,
                DecisionResult.Blocked,
                DecisionResult.Refused,
                Settled {
    /** It counts. */
    record Decided() implements DecisionResult {}

    /** The words are sealed again; {@code last} when no other step waits for that. */
    record Reconfirmed(boolean last) implements DecisionResult {}

    /** The words are not those this person had before them: somebody changed them since. */
    record WordsChanged(Change latest) implements DecisionResult {}

    /** The holder of another step is changing the words, at the latest until then. */
    record BeingEdited(PersonId by, Instant until) implements DecisionResult {}

    /** An approval needs an opinion, a return a reason: 1 to 1,000 characters. */
    record RemarkNeeded(int longest) implements DecisionResult {}

    /** Something must be mended before it can be approved. */
    record Blocked(List<Problem> problems) implements DecisionResult {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /** This person may not decide it. */
    record Refused(Refusal why) implements DecisionResult {}
}
