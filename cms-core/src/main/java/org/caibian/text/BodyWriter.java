package org.caibian.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
            case Block.Paragraph(var line) -> node("paragraph", line(line));
            case Block.Heading(var level, var line) ->
                    node("heading", Map.of("level", level), line(line));
            case Block.Items(var numbered, var items) ->
                    node(
                            numbered ? "orderedList" : "bulletList",
                            items.stream().map(i -> node("listItem", blocks(i))).toList());
            case Block.Quote(var blocks) -> node("blockquote", blocks(blocks));
            case Block.PullQuote(var line) -> node("pullQuote", line(line));
            case Block.FactBox(var title, var blocks) -> node("factBox", boxed(title, blocks));
            case Block.Table(var rows) ->
                    node("table", rows.stream().map(BodyWriter::row).toList());
            case Block.Rule() -> node("horizontalRule", List.of());
            case Block.Picture picture -> node("picture", attributes(picture), List.of());
        };
    }

    /** In the order in which the editor writes them, so that equal pictures are equal text. */
    private static Map<String, Object> attributes(Block.Picture picture) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("sha256", picture.sha256());
        attributes.put("width", picture.width());
        attributes.put("height", picture.height());
        attributes.put("alt", picture.alt());
        attributes.put("caption", picture.caption());
        attributes.put("credit", picture.credit());
        return attributes;
    }

    private static List<Map<String, Object>> boxed(String title, List<Block> blocks) {
        var words =
                title.isEmpty() ? List.<Inline>of() : List.<Inline>of(new Run(title, List.of()));
        return Stream.concat(
                        Stream.of(node("boxTitle", line(words))),
                        blocks.stream().map(BodyWriter::block))
                .toList();
    }

    private static Map<String, Object> row(List<Block.Cell> cells) {
        return node("tableRow", cells.stream().map(BodyWriter::cell).toList());
    }

    private static Map<String, Object> cell(Block.Cell cell) {
        return node(
                cell.heading() ? "tableHeader" : "tableCell",
                Map.of("colspan", cell.columns(), "rowspan", cell.rows()),
                blocks(cell.blocks()));
    }

    private static List<Map<String, Object>> line(List<Inline> line) {
        return line.stream().map(BodyWriter::inline).toList();
    }

    private static Map<String, Object> inline(Inline inline) {
        return switch (inline) {
            case Run run -> run(run);
            case Footnote(var text) -> node("footnote", Map.of("text", text), List.of());
        };
    }

    private static Map<String, Object> run(Run run) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", "text");
        if (!run.marks().isEmpty()) {
            node.put("marks", run.marks().stream().map(BodyWriter::mark).toList());
        }
        node.put("text", run.text());
        return node;
    }

    private static Map<String, Object> mark(Mark mark) {
        return switch (mark) {
            case Mark.Bold() -> Map.of("type", "bold");
            case Mark.Italic() -> Map.of("type", "italic");
            case Mark.Underline() -> Map.of("type", "underline");
            case Mark.Strike() -> Map.of("type", "strike");
            case Mark.Superscript() -> Map.of("type", "superscript");
            case Mark.Subscript() -> Map.of("type", "subscript");
            case Mark.Link(var href) -> Map.of("type", "link", "attrs", Map.of("href", href));
        };
    }

    private static Map<String, Object> node(String type, List<Map<String, Object>> content) {
        return node(type, Map.of(), content);
    }

    private static Map<String, Object> node(
            String type, Map<String, Object> attrs, List<Map<String, Object>> content) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", type);
        if (!attrs.isEmpty()) {
            node.put("attrs", attrs);
        }
        if (!content.isEmpty()) {
            node.put("content", content);
        }
        return node;
    }
}
