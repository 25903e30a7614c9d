package org.caibian.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads what stands in a line: words, their marks, and notes. */
final class LineReader {

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final int LONGEST_HREF = 2_000;

    private LineReader() {}

    static List<Inline> line(JsonNode parent) {
        var line = new ArrayList<Inline>();
        for (var node : BodyReader.children(parent)) {
            line.add(inline(BodyReader.type(node), node));
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
        for (var mark : node.path("marks")) {
            var type = BodyReader.type(mark);
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
        if (href.startsWith("/") && !href.startsWith("//") && !href.contains("\\")) {
            return href;
        }
        try {
            var scheme = new URI(href).getScheme();
            Offence.unless(
                    scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)),
                    "a link to a scheme that readers may not follow");
            return href;
        } catch (URISyntaxException notAnAddress) {
            throw new Offence("a link to no address");
        }
    }
}
