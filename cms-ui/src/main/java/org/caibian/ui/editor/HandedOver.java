package org.caibian.ui.editor;

import com.vaadin.flow.dom.DomEvent;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What a browser hands over of what was typed, as its {@code sequence}th: what became of the text
 * that both sides had, or the whole of it, where it was asked for.
 */
record HandedOver(int sequence, Function<String, Optional<String>> typed) {

    /** What an event of the page tells of, whose {@link Unsent#DETAIL} was asked for. */
    static HandedOver of(DomEvent event) {
        var detail = event.getEventData().get(Unsent.DETAIL);
        return new HandedOver(
                detail.path("sequence").asInt(-1),
                detail.has("whole") ? whole(detail.path("whole").asString("")) : change(detail));
    }

    private static Function<String, Optional<String>> whole(String text) {
        return _ -> Optional.of(text);
    }

    private static Function<String, Optional<String>> change(JsonNode detail) {
        return new TextChange(
                        detail.path("at").asInt(-1),
                        detail.path("gone").asInt(-1),
                        detail.path("put").asString(""),
                        detail.path("sum").asString(""))
                ::on;
    }

    /** What it makes of the text that stands here; empty where it was typed on another. */
    Optional<String> on(String here) {
        return typed.apply(here);
    }
}
