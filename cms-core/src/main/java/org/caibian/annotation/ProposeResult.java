package org.caibian.annotation;

import org.caibian.right.Refusal;

/** What came of proposing what was typed into a copy of a draft. */
public sealed interface ProposeResult {
    /**
     * So many suggestions were made; {@code lost} are changes that became none: of words that stand
     * there no more or are too long, where no line has words, or beyond what a draft takes.
     */
    record Proposed(int made, int lost) implements ProposeResult {}

    /** Nothing was changed. */
    record Nothing() implements ProposeResult {}

    /** The draft was never saved as that version, or what was typed is no body. */
    record Unreadable() implements ProposeResult {}

    /** This person may not, or not where the draft stands. */
    record Refused(Refusal why) implements ProposeResult {}

    /** Whether nothing that was typed is left. */
    default boolean isAll() {
        return switch (this) {
            case Proposed(var _, var lost) -> lost == 0;
            case Nothing _ -> true;
            case Unreadable _, Refused _ -> false;
        };
    }
}
