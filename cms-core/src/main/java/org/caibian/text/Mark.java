package org.caibian.text;

/** What a run of text is marked with. */
public sealed interface Mark {
    /** Strong emphasis. */
    record Bold() implements Mark {}

    /** Light emphasis. */
    record Italic() implements Mark {}

    /**
     * A link to an address that a reader may follow: http, https or mailto, or a path of this site.
     */
    record Link(String href) implements Mark {}
}
