package org.caibian.text;

/** What a run of text is marked with. */
public sealed interface Mark {
    /** Strong emphasis. */
    record Bold() implements Mark {}

    /** Light emphasis. */
    record Italic() implements Mark {}

    /** A line below, as names of places and people are marked in schoolbooks (专名号). */
    record Underline() implements Mark {}

    /** No longer so, and left to be seen. */
    record Strike() implements Mark {}

    /** Raised, as in m². */
    record Superscript() implements Mark {}

    /** Lowered, as in CO₂. */
    record Subscript() implements Mark {}

    /**
     * A link to an address that a reader may follow: http, https or mailto, or a path of this site.
     */
    record Link(String href) implements Mark {}
}
