package org.caibian.article;

import java.util.Optional;

/** The opinion of who approves, or the reason of who returns or spikes: never left out. */
public record Remark(String text) {

    /** The longest remark, in characters. */
    public static final int LONGEST = 1_000;

    public Remark {
        text = text.strip();
        if (!fits(text)) {
            throw new IllegalArgumentException("A remark has 1 to " + LONGEST + " characters");
        }
    }

    /** Reads what was typed; empty when nothing was, or too much. */
    public static Optional<Remark> parse(String typed) {
        return Optional.of(typed.strip()).filter(Remark::fits).map(Remark::new);
    }

    private static boolean fits(String stripped) {
        return !stripped.isEmpty() && stripped.length() <= LONGEST;
    }

    @Override
    public String toString() {
        return text;
    }
}
