package org.caibian.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a body as the editor's document. */
final class BodyWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private BodyWriter() {}

    static String json(Body body) {
        return JSON.writeValueAsString(node("doc", blocks(body.blocks())));
    }

    private static List<Map<String, Object>> blocks(List<Block> blocks) {
        return blocks.stream().map(BodyWriter::block).toList();
    }

    private static Map<String, Object> block(Block block) {
        return switch (block) {
            case Block.Paragraph(var runs) -> node("paragraph", runs(runs));
            case Block.Heading(var level, var runs) -> {
                var heading = node("heading", runs(runs));
                heading.put("attrs", Map.of("level", level));
                yield heading;
            }
            case Block.Items(var numbered, var items) ->
                    node(
                            numbered ? "orderedList" : "bulletList",
                            items.stream().map(i -> node("listItem", blocks(i))).toList());
            case Block.Quote(var blocks) -> node("blockquote", blocks(blocks));
        };
    }

    private static List<Map<String, Object>> runs(List<Run> runs) {
        var nodes = new ArrayList<Map<String, Object>>();
        for (var run : runs) {
            var node = new LinkedHashMap<String, Object>();
            node.put("type", "text");
            if (!run.marks().isEmpty()) {
                node.put("marks", run.marks().stream().map(BodyWriter::mark).toList());
            }
            node.put("text", run.text());
            nodes.add(node);
        }
        return nodes;
    }

    private static Map<String, Object> mark(Mark mark) {
        return switch (mark) {
            case Mark.Bold() -> Map.of("type", "bold");
            case Mark.Italic() -> Map.of("type", "italic");
            case Mark.Link(var href) -> Map.of("type", "link", "attrs", Map.of("href", href));
        };
    }

    private static Map<String, Object> node(String type, List<Map<String, Object>> content) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", type);
        if (!content.isEmpty()) {
            node.put("content", content);
        }
        return node;
    }
}
