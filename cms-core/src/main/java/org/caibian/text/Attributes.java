package org.caibian.text;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Which names may stand in a node or mark of the editor's document. Some are the editor's own, who
 * always sends them, and say nothing to readers; any other is refused.
 */
final class Attributes {

    private static final Set<String> CELL = Set.of("colspan", "rowspan", "colwidth", "align");
    private static final Map<String, Set<String>> KNOWN =
            Map.of(
                    "heading", Set.of("level"),
                    "orderedList", Set.of("start", "type"),
                    "tableCell", CELL,
                    "tableHeader", CELL,
                    "picture", Set.of("sha256", "width", "height", "alt", "caption", "credit"),
                    "footnote", Set.of("text"),
                    "link", Set.of("href", "target", "rel", "class", "title"));

    private Attributes() {}

    /** Of a node. */
    static void known(String type, JsonNode node) {
        names(type, node, parts(type));
    }

    private static Set<String> parts(String type) {
        return switch (type) {
            case "text" -> Set.of("type", "text", "marks");
            case "footnote" -> Set.of("type", "attrs", "marks");
            case "horizontalRule", "picture" -> Set.of("type", "attrs");
            default -> Set.of("type", "attrs", "content");
        };
    }

    /** Of a mark. */
    static void knownOfMark(String type, JsonNode mark) {
        names(type, mark, Set.of("type", "attrs"));
    }

    private static void names(String type, JsonNode node, Set<String> parts) {
        for (var name : node.propertyNames()) {
            Offence.unless(parts.contains(name), "unknown in " + type + ": " + name);
        }
        var attributes = node.path("attrs");
        Offence.unless(
                attributes.isMissingNode() || attributes.isNull() || attributes.isObject(),
                "attributes that are none");
        for (var name : attributes.propertyNames()) {
            Offence.unless(
                    KNOWN.getOrDefault(type, Set.of()).contains(name),
                    "unknown attribute of " + type + ": " + name);
        }
    }
}
