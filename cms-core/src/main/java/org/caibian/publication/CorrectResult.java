package org.caibian.publication;

import org.caibian.right.Refusal;
import org.caibian.shared.DraftId;

/** What came of opening a draft of what readers have. */
public sealed interface CorrectResult {
    /** It stands, with the words readers have. */
    record Opened(DraftId draft) implements CorrectResult {}

    /** One is open already. */
    record AlreadyOpen(DraftId draft) implements CorrectResult {}

    /** Readers do not have the story. */
    record NotLive() implements CorrectResult {}

    /** This person may not. */
    record Refused(Refusal why) implements CorrectResult {}
}
