package org.caibian.text;

/** A note (脚注): a number in the line, its words below the story. */
public record Footnote(String text) implements Inline {

    /** The most characters a note may have. */
    public static final int LONGEST = 500;
}
