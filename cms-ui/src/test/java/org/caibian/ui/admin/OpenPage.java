package org.caibian.ui.admin;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the desk that stays open, spoken to as Vaadin's client does. What would be pushed to a
 * browser waits for the next request of this one.
 */
final class OpenPage {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** More than any list shows at once. */
    private static final int ROWS = 50;

    private final Knocker visitor;
    private final String csrf;
    private final int number;
    private final String told;
    private int answers;

    OpenPage(Knocker visitor, String route) {
        this.visitor = visitor;
        var begun =
                JSON.readTree(visitor.reads("?v-r=init&query=&v-tzid=Asia%2FShanghai&location="));
        csrf = begun.at("/appConfig/uidl/Vaadin-Security-Key").asString();
        number = begun.at("/appConfig/v-uiId").asInt();
        answers = begun.at("/appConfig/uidl/syncId").asInt();
        told =
                says(
                        List.of(
                                Map.of(
                                        "type",
                                        "event",
                                        "node",
                                        1,
                                        "event",
                                        "ui-navigate",
                                        "data",
                                        Map.of("route", route, "query", "", "trigger", ""))));
    }

    /** What was told when it was opened; a list tells its rows to who looks at them. */
    String told() {
        return told;
    }

    /** What has come since, and the rows of its lists as they are now. */
    String toldSince() {
        return says(lists().map(OpenPage::rows).toList());
    }

    private Stream<JsonNode> lists() {
        return StreamSupport.stream(JSON.readTree(told).at("/changes").spliterator(), false)
                .filter(change -> change.at("/key").asString("").equals("tag"))
                .filter(change -> change.at("/value").asString("").equals("vaadin-grid"));
    }

    private static Map<String, Object> rows(JsonNode list) {
        return Map.of(
                "type",
                "publishedEventHandler",
                "node",
                list.at("/node").asInt(),
                "templateEventMethodName",
                "setViewportRange",
                "templateEventMethodArgs",
                List.of(0, ROWS));
    }

    private String says(List<Map<String, Object>> calls) {
        var message =
                Map.of("csrfToken", csrf, "rpc", calls, "syncId", answers, "clientId", answers);
        answers++;
        return visitor.writes("?v-r=uidl&v-uiId=" + number, JSON.writeValueAsString(message));
    }
}
