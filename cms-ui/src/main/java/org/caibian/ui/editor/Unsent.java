package org.caibian.ui.editor;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import tools.jackson.databind.node.ObjectNode;

/**
 * Words a browser noted at {@code at} by its own clock and that never came here: a body as JSON and
 * what was typed and chosen beside it by the names of its fields, on the saved version {@code
 * version} of {@code draft}.
 */
public record Unsent(
        String draft, String body, Map<String, String> fields, int version, Instant at) {

    static final String DETAIL = "event.detail";

    public Unsent {
        fields = Map.copyOf(fields);
    }

    /** What an event of the page tells of, whose {@link #DETAIL} was asked for. */
    static Unsent of(DomEvent event) {
        var detail = event.getEventData().get(DETAIL);
        return new Unsent(
                detail.path("draft").asString(""),
                detail.path("body").asString(""),
                detail.path("fields").properties().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, field -> field.getValue().asString(""))),
                detail.path("version").asInt(),
                Instant.ofEpochMilli(detail.path("at").asLong()));
    }

    /**
     * Under whose name, with which key (AES, in Base64), for which draft and version a browser
     * notes words.
     */
    public record Place(PersonId person, String key, String draft, int version) {

        ObjectNode json() {
            return JacksonUtils.createObjectNode()
                    .put("person", person.toString())
                    .put("key", key)
                    .put("draft", draft)
                    .put("version", version);
        }
    }
}
