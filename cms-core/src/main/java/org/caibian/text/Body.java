package org.caibian.text;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The body of an article. Read from the editor's document (ProseMirror's JSON) by allow-list: what
 * the schema does not name is refused, so that nothing a reader gets was ever submitted as HTML.
 */
public record Body(List<Block> blocks) {

    /** The longest document that is read, in characters of JSON. */
    public static final int LONGEST = 2_000_000;

    /** The most pictures a body may hold. */
    public static final int MOST_PICTURES = 200;

    /** Nothing written yet. */
    public static final Body EMPTY = new Body(List.of());

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** Reads the editor's document; {@link BodyResult.Bad} for anything outside the schema. */
    public static BodyResult parse(String json) {
        return BodyReader.submitted(json);
    }

    /**
     * Reads a body that was kept before: what can be read of it stays as it is, though the schema
     * would not allow it to be submitted now.
     */
    public static BodyResult stored(String json) {
        return BodyReader.stored(json);
    }

    /** The same of a document that is part of another text. */
    public static BodyResult stored(JsonNode document) {
        return BodyReader.stored(document);
    }

    /** The document again, in the form {@link #parse} reads. */
    public String json() {
        return BodyWriter.json(this);
    }

    /**
     * What readers see, with every character that could mean markup escaped, opening with the
     * dateline (电头) inside the first paragraph; each picture is at {@code pictures} with its hash
     * behind it.
     */
    public String html(String dateline, String pictures) {
        return HtmlWriter.html(this, dateline, pictures);
    }

    /**
     * A body that was printed with its pictures at {@code pictures}, with smaller ones offered
     * beside each that readers' browsers choose by {@code sizes}: how wide it is shown, as HTML's
     * attribute of that name says it.
     */
    public static String sized(String html, String pictures, String sizes) {
        return PrintedPictures.sized(html, pictures, sizes);
    }

    /** The hashes of the pictures a body was printed with at {@code pictures}, in their order. */
    public static List<String> printedPictures(String html, String pictures) {
        return PrintedPictures.hashes(html, pictures);
    }

    /** Where its links lead, in their order. */
    public List<String> links() {
        return blocks.stream()
                .flatMap(block -> block.tokens(Grain.WHOLE).stream())
                .flatMap(token ->
                        token instanceof Token.Word(var _, var marks)
                                ? marks.stream()
                                : Stream.<Mark>empty())
                .filter(Mark.Link.class::isInstance)
                .map(mark -> ((Mark.Link) mark).href())
                .distinct()
                .toList();
    }

    /** Its pictures, in their order; one may come twice. */
    public List<Block.Picture> pictures() {
        return blocks.stream()
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .toList();
    }

    /** The same body with {@code change} made to each of its pictures. */
    public Body withPictures(UnaryOperator<Block.Picture> change) {
        return new Body(
                blocks.stream()
                        .map(block ->
                                block instanceof Block.Picture picture
                                        ? change.apply(picture)
                                        : block)
                        .toList());
    }

    /**
     * The bare characters of each of its lines: paragraphs, headings, quotes and titles of boxes,
     * wherever they stand, in their order. Notes and what is said of pictures are none.
     */
    public List<String> lines() {
        return LineWalk.lines(this);
    }

    /**
     * For each of its lines, in their order, in which stretch it stands, counted from 0: lists,
     * quotes, boxes and tables are stretches of their own, and those, pictures and rules part
     * others.
     */
    public List<Integer> stretches() {
        var stretches = new ArrayList<Integer>();
        int stretch = 0;
        for (var block : blocks) {
            int within = isLine(block) ? stretch : stretch + 1;
            LineWalk.lines(new Body(List.of(block))).forEach(_ -> stretches.add(within));
            stretch = isLine(block) ? stretch : stretch + 2;
        }
        return List.copyOf(stretches);
    }

    private static boolean isLine(Block block) {
        return block instanceof Block.Paragraph
                || block instanceof Block.Heading
                || block instanceof Block.PullQuote;
    }

    /**
     * The same body with {@code words} where {@code there} stands in it. A line end in them begins
     * a paragraph; a line nothing is left of is gone.
     */
    public Body replacing(Anchor there, String words) {
        var edit = LineEdit.of(there.at(), there.quote(), words);
        var left = new AtomicInteger(there.line());
        return new LineWalk(line ->
                left.getAndDecrement() == 0 ? edit.in(line) : LineWalk.Lines.one(line))
                .through(this);
    }

    /** The bare words, a line for each block. */
    public String plain() {
        return PlainWriter.plain(this);
    }

    /**
     * How many characters are printed, spaces and line ends not counted, as newsrooms count (字数).
     */
    public int characters() {
        return TextCount.characters(plain());
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
