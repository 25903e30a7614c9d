package org.caibian.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the editor's document strictly: unknown nodes, marks and attributes are refused, and of
 * what is submitted whatever else {@link Schema} does not allow.
 */
final class BodyReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<Integer> LEVELS = Set.of(2, 3);
    private static final int LONGEST_TITLE = 120;
    private static final int DEEPEST = 12;
    private static final int WIDEST = 50;
    private static final Set<String> CELLS = Set.of("tableCell", "tableHeader");

    private BodyReader() {}

    static BodyResult submitted(String json) {
        return read(json, Schema::demandOf);
    }

    static BodyResult stored(String json) {
        return read(json, _ -> {});
    }

    private static BodyResult read(String json, Consumer<Body> demands) {
        if (json.length() > Body.LONGEST) {
            return new BodyResult.Bad("longer than " + Body.LONGEST + " characters");
        }
        try {
            return read(JSON.readTree(json), demands);
        } catch (JacksonException notJson) {
            return new BodyResult.Bad("not JSON");
        }
    }

    static BodyResult stored(JsonNode document) {
        return read(document, _ -> {});
    }

    private static BodyResult read(JsonNode document, Consumer<Body> demands) {
        try {
            Offence.unless(document.isObject() && "doc".equals(type(document)), "not a document");
            Attributes.known("doc", document);
            var body = new Body(blocks(document, BodyReader::standing, 0));
            demands.accept(body);
            return new BodyResult.Good(body);
        } catch (Offence offence) {
            return new BodyResult.Bad(String.valueOf(offence.getMessage()));
        }
    }

    /** What may stand in a place, by the name of its node. */
    private interface Allowed {
        Block read(String type, JsonNode node, int depth);
    }

    private static List<Block> blocks(JsonNode parent, Allowed allowed, int depth) {
        Offence.unless(depth < DEEPEST, "nested deeper than " + DEEPEST);
        var blocks = new ArrayList<Block>();
        for (var node : children(parent)) {
            blocks.add(allowed.read(known(node), node, depth + 1));
        }
        return blocks;
    }

    /** Between the paragraphs of the story itself, and nowhere inside anything. */
    private static Block standing(String type, JsonNode node, int depth) {
        return switch (type) {
            case "pullQuote" -> new Block.PullQuote(LineReader.line(node));
            case "factBox" -> factBox(node, depth);
            case "table" -> new Block.Table(rows(node, depth));
            case "horizontalRule" -> new Block.Rule();
            case "picture" -> PictureReader.picture(node);
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
                ? new Block.Heading(level(node), LineReader.line(node))
                : new Block.Paragraph(LineReader.line(node));
    }

    private static Block paragraph(String type, JsonNode node, int depth) {
        Offence.unless("paragraph".equals(type), "only paragraphs stand in a cell");
        return spoken(type, node);
    }

    private static List<List<Block>> items(JsonNode list, int depth) {
        var items = new ArrayList<List<Block>>();
        for (var item : children(list)) {
            Offence.unless("listItem".equals(known(item)), "a list holds only items");
            items.add(blocks(item, BodyReader::flowing, depth + 1));
        }
        return items;
    }

    private static Block factBox(JsonNode box, int depth) {
        var parts = children(box).iterator();
        Offence.unless(parts.hasNext(), "a box without a title");
        var title = title(parts.next());
        var blocks = new ArrayList<Block>();
        parts.forEachRemaining(node -> blocks.add(flowing(known(node), node, depth + 1)));
        return new Block.FactBox(title, blocks);
    }

    /** Bare words. */
    private static String title(JsonNode node) {
        Offence.unless("boxTitle".equals(known(node)), "a box without a title");
        var title = new StringBuilder();
        for (var text : children(node)) {
            Offence.unless("text".equals(known(text)), "a title of more than words");
            Offence.unless(text.path("marks").isEmpty(), "a title of more than words");
            title.append(LineReader.characters(text.path("text")));
        }
        Offence.unless(title.length() <= LONGEST_TITLE, "a box with too long a title");
        return title.toString();
    }

    private static List<List<Block.Cell>> rows(JsonNode table, int depth) {
        var rows = new ArrayList<List<Block.Cell>>();
        for (var row : children(table)) {
            Offence.unless("tableRow".equals(known(row)), "a table holds only rows");
            var cells = new ArrayList<Block.Cell>();
            for (var cell : children(row)) {
                cells.add(cell(known(cell), cell, depth + 2));
            }
            rows.add(cells);
        }
        return rows;
    }

    private static Block.Cell cell(String type, JsonNode cell, int depth) {
        Offence.unless(CELLS.contains(type), "a row holds only cells");
        return new Block.Cell(
                "tableHeader".equals(type),
                span(cell, "colspan"),
                span(cell, "rowspan"),
                blocks(cell, BodyReader::paragraph, depth));
    }

    private static int span(JsonNode cell, String name) {
        var written = cell.path("attrs").path(name);
        Offence.unless(written.isMissingNode() || written.isInt(), "a cell without its width");
        int span = written.asInt(1);
        Offence.unless(span >= 1 && span <= WIDEST, "a cell wider than " + WIDEST);
        return span;
    }

    private static int level(JsonNode heading) {
        var level = heading.path("attrs").path("level");
        Offence.unless(
                level.isInt() && LEVELS.contains(level.asInt()), "a heading has level 2 or 3");
        return level.asInt();
    }

    static Iterable<JsonNode> children(JsonNode parent) {
        var content = parent.path("content");
        Offence.unless(content.isMissingNode() || content.isArray(), "content that is no list");
        return content;
    }

    /** The type of a node in which nothing stands that the schema does not know. */
    static String known(JsonNode node) {
        var type = type(node);
        Attributes.known(type, node);
        return type;
    }

    static String type(JsonNode node) {
        return node.path("type").asString("");
    }
}
