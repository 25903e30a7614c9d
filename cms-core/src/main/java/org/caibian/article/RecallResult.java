package org.caibian.article;

import org.caibian.right.Refusal;
import org.caibian.right.RoundId;

/** What came of taking a submission back. */
public sealed interface RecallResult {
    /** The draft is its writers' again; {@code round} is over. */
    record Recalled(RoundId round) implements RecallResult {}

    /** The round came to its end before, and the draft is in review no more, or none at all. */
    record RoundOver(Refusal why, Round.Ending how) implements RecallResult {}

    /** This person, or this stage, does not allow it. */
    record Refused(Refusal why) implements RecallResult {}
}
