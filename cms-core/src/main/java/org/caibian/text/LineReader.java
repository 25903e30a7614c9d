package org.caibian.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Reads what stands in a line: words, their marks, and notes. */
final class LineReader {

    /** Blanks of whatever width, as browsers know them, and what some take for a slash. */
    static final String NOT_IN_ADDRESSES = "\\s\\p{Z}\\uFEFF\\\\";

    /** A path of this site, or what leads to the web or to a mailbox. */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "/(?![/\\\\])[^\\\\]*|(https?:|mailto:)[^" + NOT_IN_ADDRESSES + "]*",
                    Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_HREF = 2_000;

    private LineReader() {}

    static List<Inline> line(JsonNode parent) {
        var line = new ArrayList<Inline>();
        for (var node : BodyReader.children(parent)) {
            line.add(inline(BodyReader.known(node), node));
        }
        return line;
    }

    private static Inline inline(String type, JsonNode node) {
        return switch (type) {
            case "text" -> run(node);
            case "footnote" -> footnote(node);
            default -> throw new Offence("unknown in a line: " + type);
        };
    }

    private static Run run(JsonNode node) {
        var text = characters(node.path("text"));
        Offence.unless(!text.isEmpty(), "a text without characters");
        return new Run(text, marks(node));
    }

    private static Footnote footnote(JsonNode node) {
        var text = characters(node.path("attrs").path("text"));
        Offence.unless(text.length() <= Footnote.LONGEST, "a note longer than " + Footnote.LONGEST);
        // Whoever marks a whole line marks its notes, too; they are printed as all are.
        marks(node);
        return new Footnote(text);
    }

    static String characters(JsonNode text) {
        Offence.unless(text.isString(), "a text without characters");
        var characters = text.stringValue();
        Offence.unless(
                characters.codePoints().noneMatch(LineReader::forbidden), "a control character");
        return characters;
    }

    /** Control characters and lone halves of surrogate pairs cannot be printed or hashed. */
    private static boolean forbidden(int character) {
        return (Character.isISOControl(character) && character != '\t')
                || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
    }

    private static List<Mark> marks(JsonNode node) {
        var marks = new ArrayList<Mark>();
        var written = node.path("marks");
        Offence.unless(written.isMissingNode() || written.isArray(), "marks that are no list");
        for (var mark : written) {
            var type = BodyReader.type(mark);
            Attributes.knownOfMark(type, mark);
            marks.add(
                    switch (type) {
                        case "bold" -> new Mark.Bold();
                        case "italic" -> new Mark.Italic();
                        case "underline" -> new Mark.Underline();
                        case "strike" -> new Mark.Strike();
                        case "superscript" -> new Mark.Superscript();
                        case "subscript" -> new Mark.Subscript();
                        case "link" -> new Mark.Link(href(mark));
                        default -> throw new Offence("unknown mark " + type);
                    });
        }
        return marks;
    }

    private static String href(JsonNode link) {
        var href = link.path("attrs").path("href").asString("").strip();
        Offence.unless(
                !href.isEmpty() && href.length() <= LONGEST_HREF, "a link without an address");
        Offence.unless(
                ADDRESS.matcher(href).matches(), "a link to a scheme that readers may not follow");
        return href;
    }
}
