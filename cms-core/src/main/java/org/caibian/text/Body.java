package org.caibian.text;

import java.util.List;

/**
 * The body of an article. Read from the editor's document (ProseMirror's JSON) by allow-list: what
 * the schema does not name is refused, so that nothing a reader gets was ever submitted as HTML.
 */
public record Body(List<Block> blocks) {

    /** The longest document that is read, in characters of JSON. */
    public static final int LONGEST = 2_000_000;

    /** Nothing written yet. */
    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** Reads the editor's document; {@link BodyResult.Bad} for anything outside the schema. */
    public static BodyResult parse(String json) {
        return BodyReader.read(json);
    }

    /** The document again, in the form {@link #parse} reads. */
    public String json() {
        return BodyWriter.json(this);
    }

    /** What readers see, with every character that could mean markup escaped. */
    public String html() {
        return HtmlWriter.html(this);
    }

    /** What readers see, opening with the dateline (电头) inside the first paragraph. */
    public String html(String dateline) {
        return HtmlWriter.html(this, dateline);
    }

    /** The bare words, a line for each block. */
    public String plain() {
        return PlainWriter.plain(this);
    }

    /**
     * How many characters are printed, spaces and line ends not counted, as newsrooms count (字数).
     */
    public int characters() {
        return count().characters();
    }

    /** How long it is, its notes included. */
    public TextCount count() {
        return TextCount.of(plain());
    }

    /** Whether not one character has been written. */
    public boolean isBlank() {
        return plain().isBlank();
    }
}
