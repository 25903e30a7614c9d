package org.caibian.article;

import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of opening a draft to write on it. */
public sealed interface OpenResult {
    /** The edit lock is this person's. */
    record Opened(Draft draft) implements OpenResult {}

    /** Somebody else is writing on it; it can be read. */
    record InUse(Draft draft, PersonId holder) implements OpenResult {}

    /** It can be read but not written on by this person or at this stage. */
    record ReadOnly(Draft draft, Refusal why) implements OpenResult {}

    /** There is no draft of that article, or this person may not see it. */
    record Refused(Refusal why) implements OpenResult {}
}
