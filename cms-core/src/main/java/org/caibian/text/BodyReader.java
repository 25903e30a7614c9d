package org.caibian.text;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the editor's document strictly: unknown nodes, marks and attributes are refused. */
final class BodyReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");
    private static final Set<Integer> LEVELS = Set.of(2, 3);
    private static final int LONGEST_HREF = 2_000;
    private static final int LONGEST_TITLE = 120;
    private static final int DEEPEST = 12;
    private static final int WIDEST = 50;
    private static final Set<String> CELLS = Set.of("tableCell", "tableHeader");

    private BodyReader() {}

    /** The document breaks the schema. */
    private static final class Offence extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Offence(String why) {
            super(why, null, false, false);
        }
    }

    static BodyResult read(String json) {
        if (json.length() > Body.LONGEST) {
            return new BodyResult.Bad("longer than " + Body.LONGEST + " characters");
        }
        try {
            var document = JSON.readTree(json);
            require(document.isObject() && "doc".equals(type(document)), "not a document");
            return new BodyResult.Good(new Body(blocks(document, BodyReader::standing, 0)));
        } catch (Offence offence) {
            return new BodyResult.Bad(String.valueOf(offence.getMessage()));
        } catch (JacksonException notJson) {
            return new BodyResult.Bad("not JSON");
        }
    }

    /** What may stand in a place, by the name of its node. */
    private interface Allowed {
        Block read(String type, JsonNode node, int depth);
    }

    private static List<Block> blocks(JsonNode parent, Allowed allowed, int depth) {
        require(depth < DEEPEST, "nested deeper than " + DEEPEST);
        var blocks = new ArrayList<Block>();
        for (var node : children(parent)) {
            blocks.add(allowed.read(type(node), node, depth + 1));
        }
        return blocks;
    }

    /** Between the paragraphs of the story itself, and nowhere inside anything. */
    private static Block standing(String type, JsonNode node, int depth) {
        return switch (type) {
            case "pullQuote" -> new Block.PullQuote(line(node));
            case "factBox" -> factBox(node, depth);
            case "table" -> new Block.Table(rows(node, depth));
            case "horizontalRule" -> new Block.Rule();
            default -> flowing(type, node, depth);
        };
    }

    private static Block flowing(String type, JsonNode node, int depth) {
        return switch (type) {
            case "paragraph", "heading" -> spoken(type, node);
            case "bulletList" -> new Block.Items(false, items(node, depth));
            case "orderedList" -> new Block.Items(true, items(node, depth));
            case "blockquote" -> new Block.Quote(blocks(node, BodyReader::flowing, depth));
            default -> throw new Offence("unknown block " + type);
        };
    }

    private static Block spoken(String type, JsonNode node) {
        return "heading".equals(type)
                ? new Block.Heading(level(node), line(node))
                : new Block.Paragraph(line(node));
    }

    private static Block paragraph(String type, JsonNode node, int depth) {
        require("paragraph".equals(type), "only paragraphs stand in a cell");
        return spoken(type, node);
    }

    private static List<List<Block>> items(JsonNode list, int depth) {
        var items = new ArrayList<List<Block>>();
        for (var item : children(list)) {
            require("listItem".equals(type(item)), "a list holds only items");
            items.add(blocks(item, BodyReader::flowing, depth + 1));
        }
        return items;
    }

    private static Block factBox(JsonNode box, int depth) {
        var title = characters(box.path("attrs").path("title"));
        require(title.length() <= LONGEST_TITLE, "a box with too long a title");
        return new Block.FactBox(title, blocks(box, BodyReader::flowing, depth));
    }

    private static List<List<Block.Cell>> rows(JsonNode table, int depth) {
        var rows = new ArrayList<List<Block.Cell>>();
        for (var row : children(table)) {
            require("tableRow".equals(type(row)), "a table holds only rows");
            var cells = new ArrayList<Block.Cell>();
            for (var cell : children(row)) {
                cells.add(cell(type(cell), cell, depth + 2));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Block.Cell cell(String type, JsonNode cell, int depth) {
        require(CELLS.contains(type), "a row holds only cells");
        return new Block.Cell(
                "tableHeader".equals(type),
                span(cell, "colspan"),
                span(cell, "rowspan"),
                blocks(cell, BodyReader::paragraph, depth));
    }

    private static int span(JsonNode cell, String name) {
        int span = cell.path("attrs").path(name).asInt(1);
        require(span >= 1 && span <= WIDEST, "a cell wider than " + WIDEST);
        return span;
    }

    private static int level(JsonNode heading) {
        int level = heading.path("attrs").path("level").asInt(0);
        require(LEVELS.contains(level), "a heading has level 2 or 3");
        return level;
    }

    private static List<Inline> line(JsonNode parent) {
        var line = new ArrayList<Inline>();
        for (var node : children(parent)) {
            line.add(inline(type(node), node));
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
        require(!text.isEmpty(), "a text without characters");
        return new Run(text, marks(node));
    }

    private static Footnote footnote(JsonNode node) {
        var text = characters(node.path("attrs").path("text"));
        require(text.length() <= Footnote.LONGEST, "a note longer than " + Footnote.LONGEST);
        return new Footnote(text);
    }

    private static String characters(JsonNode text) {
        require(text.isString(), "a text without characters");
        var characters = text.stringValue();
        require(characters.codePoints().noneMatch(BodyReader::forbidden), "a control character");
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
            var type = type(mark);
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
        require(!href.isEmpty() && href.length() <= LONGEST_HREF, "a link without an address");
        if (href.startsWith("/") && !href.startsWith("//") && !href.contains("\\")) {
            return href;
        }
        try {
            var scheme = new URI(href).getScheme();
            require(
                    scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT)),
                    "a link to a scheme that readers may not follow");
            return href;
        } catch (URISyntaxException notAnAddress) {
            throw new Offence("a link to no address");
        }
    }

    private static Iterable<JsonNode> children(JsonNode parent) {
        var content = parent.path("content");
        require(content.isMissingNode() || content.isArray(), "content that is no list");
        return content;
    }

    private static String type(JsonNode node) {
        return node.path("type").asString("");
    }

    private static void require(boolean kept, String offence) {
        if (!kept) {
            throw new Offence(offence);
        }
    }
}
