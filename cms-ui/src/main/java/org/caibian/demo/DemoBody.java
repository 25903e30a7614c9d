package org.caibian.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import tools.jackson.databind.json.JsonMapper;

/** Turns a story's Markdown into the document the editor keeps. */
final class DemoBody {
    private static final Parser MARKDOWN = Parser.builder().build();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String file;

    private DemoBody(String file) {
        this.file = file;
    }

    static String document(String file, String markdown) {
        return JSON.writeValueAsString(new DemoBody(file).block(MARKDOWN.parse(markdown)));
    }

    private Map<String, Object> block(Node node) {
        return switch (node) {
            case Document _ -> node("doc", blocks(node));
            case Paragraph _ -> node("paragraph", inline(node));
            case Heading heading when heading.getLevel() == 2 || heading.getLevel() == 3 ->
                    Map.of(
                            "type",
                            "heading",
                            "attrs",
                            Map.of("level", heading.getLevel()),
                            "content",
                            inline(node));
            case BulletList _ -> node("bulletList", blocks(node));
            case OrderedList _ -> node("orderedList", blocks(node));
            case ListItem _ -> node("listItem", blocks(node));
            case BlockQuote _ -> node("blockquote", blocks(node));
            default -> throw unknown(node);
        };
    }

    private static Map<String, Object> node(String type, List<Map<String, Object>> content) {
        return Map.of("type", type, "content", content);
    }

    private List<Map<String, Object>> blocks(Node parent) {
        return children(parent).stream().map(this::block).toList();
    }

    private List<Map<String, Object>> inline(Node parent) {
        var texts = new ArrayList<Map<String, Object>>();
        inline(parent, List.of(), texts);
        return texts;
    }

    private void inline(
            Node parent, List<Map<String, Object>> marks, List<Map<String, Object>> texts) {
        for (var child : children(parent)) {
            switch (child) {
                case Text text -> texts.add(text(text.getLiteral(), marks));
                case SoftLineBreak _ -> texts.add(text(" ", marks));
                case StrongEmphasis _ -> inline(child, and(marks, Map.of("type", "bold")), texts);
                case Emphasis _ -> inline(child, and(marks, Map.of("type", "italic")), texts);
                case Link link -> inline(child, and(marks, link(link)), texts);
                default -> throw unknown(child);
            }
        }
    }

    private static Map<String, Object> text(String literal, List<Map<String, Object>> marks) {
        return marks.isEmpty()
                ? Map.of("type", "text", "text", literal)
                : Map.of("type", "text", "text", literal, "marks", marks);
    }

    private static Map<String, Object> link(Link link) {
        return Map.of("type", "link", "attrs", Map.of("href", link.getDestination()));
    }

    private static List<Map<String, Object>> and(
            List<Map<String, Object>> marks, Map<String, Object> mark) {
        var more = new ArrayList<>(marks);
        more.add(mark);
        return more;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private UnreadableDemo unknown(Node node) {
        return new UnreadableDemo(
                file, "the body has a " + node.getClass().getSimpleName() + ", which no body may");
    }
}
