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
    private static final int DEEPEST = 12;

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
            return new BodyResult.Good(new Body(blocks(document, 0)));
        } catch (Offence offence) {
            return new BodyResult.Bad(String.valueOf(offence.getMessage()));
        } catch (JacksonException notJson) {
            return new BodyResult.Bad("not JSON");
        }
    }

    private static List<Block> blocks(JsonNode parent, int depth) {
        require(depth < DEEPEST, "nested deeper than " + DEEPEST);
        var blocks = new ArrayList<Block>();
        for (var node : children(parent)) {
            blocks.add(block(node, depth + 1));
        }
        return blocks;
    }

    private static Block block(JsonNode node, int depth) {
        var type = type(node);
        return switch (type) {
            case "paragraph" -> new Block.Paragraph(runs(node));
            case "heading" -> new Block.Heading(level(node), runs(node));
            case "bulletList" -> new Block.Items(false, items(node, depth));
            case "orderedList" -> new Block.Items(true, items(node, depth));
            case "blockquote" -> new Block.Quote(blocks(node, depth));
            default -> throw new Offence("unknown block " + type);
        };
    }

    private static List<List<Block>> items(JsonNode list, int depth) {
        var items = new ArrayList<List<Block>>();
        for (var item : children(list)) {
            require("listItem".equals(type(item)), "a list holds only items");
            items.add(blocks(item, depth + 1));
        }
        return items;
    }

    private static int level(JsonNode heading) {
        int level = heading.path("attrs").path("level").asInt(0);
        require(LEVELS.contains(level), "a heading has level 2 or 3");
        return level;
    }

    private static List<Run> runs(JsonNode parent) {
        var runs = new ArrayList<Run>();
        for (var node : children(parent)) {
            require("text".equals(type(node)), "only text stands inside a line");
            runs.add(new Run(text(node), marks(node)));
        }
        return runs;
    }

    private static String text(JsonNode node) {
        var text = node.path("text");
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
