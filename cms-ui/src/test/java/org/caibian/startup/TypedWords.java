package org.caibian.startup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Words of common characters, as if typed, and the body they make. */
final class TypedWords {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    static final int PARAGRAPHS = 25;
    private static final int PARAGRAPH = 200;

    private final Random random = new Random(7);

    /** Of a whole body, to be changed by whoever writes on. */
    List<String> paragraphs() {
        return new ArrayList<>(Stream.generate(this::paragraph).limit(PARAGRAPHS).toList());
    }

    synchronized String paragraph() {
        var words = new StringBuilder();
        for (int i = 0; i < PARAGRAPH; i++) {
            words.append((char) ('一' + random.nextInt(3_000)));
        }
        return words.toString();
    }

    static String body(List<String> paragraphs) {
        return JSON.writeValueAsString(
                Map.of(
                        "type",
                        "doc",
                        "content",
                        paragraphs.stream()
                                .map(words ->
                                        Map.of(
                                                "type",
                                                "paragraph",
                                                "content",
                                                List.of(Map.of("type", "text", "text", words))))
                                .toList()));
    }
}
