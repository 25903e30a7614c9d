package org.caibian.manuscript;

/** The line a reader sees first; empty while the writer has none yet. */
public record Headline(String text) {

    /** The longest headline, in characters as Unicode counts them (code points). */
    public static final int LONGEST = 60;

    public Headline {
        text = text.strip();
        if (text.codePointCount(0, text.length()) > LONGEST) {
            throw new IllegalArgumentException("A headline has at most " + LONGEST + " characters");
        }
    }

    public boolean isMissing() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return text;
    }
}
