package org.caibian.article;

import java.time.Instant;
import org.caibian.right.Refusal;
import org.caibian.shared.PersonId;

/** What came of asking for an edit lock, or of answering whoever asked. */
public sealed interface AskResult {
    /** The holder is told; unanswered until then, the lock may be taken. */
    record Asked(PersonId holder, Instant until) implements AskResult {}

    /** Somebody else asked before, and is served first. */
    record AskedByAnother(PersonId by) implements AskResult {}

    /** Nobody else has it: the draft can be written on. */
    record Free() implements AskResult {}

    /** The lock is theirs now. */
    record HandedOver(PersonId to) implements AskResult {}

    /** Whoever was asked goes on writing. */
    record Kept() implements AskResult {}

    /** Nobody asked this person for it, or it is not theirs any more. */
    record NotAsked() implements AskResult {}

    /** This person may not write on it. */
    record Refused(Refusal why) implements AskResult {}
}
