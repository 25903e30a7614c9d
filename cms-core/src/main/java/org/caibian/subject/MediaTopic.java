package org.caibian.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A subject of the IPTC's list, by its {@code id}, with its Chinese name; empty where it has none.
 */
record MediaTopic(String id, String name) {

    private static final Pattern ID = Pattern.compile("medtop:[0-9]{8}");
    private static final Pattern ADDRESS =
            Pattern.compile("https?://cv\\.iptc\\.org/newscodes/mediatopic/([0-9]{8})");
    private static final List<String> CHINESE = List.of("zh-Hans", "zh-hans", "zh-CN", "zh");
    private static final int MOST = 10_000;

    /**
     * Those of a file in the form in which the IPTC publishes its NewsCodes in JSON, without what
     * it has retired; empty where it is no such file.
     */
    static Optional<List<MediaTopic>> read(byte[] file, JsonMapper json) {
        try {
            var concepts = json.readTree(file).path("conceptSet");
            if (!concepts.isArray() || concepts.size() > MOST) {
                return Optional.empty();
            }
            var topics = new ArrayList<MediaTopic>();
            for (var concept : concepts) {
                var id = concept.path("qcode").asString("");
                if (ID.matcher(id).matches() && !concept.has("retired")) {
                    topics.add(new MediaTopic(id, chinese(concept.path("prefLabel"))));
                }
            }
            return Optional.of(List.copyOf(topics)).filter(all -> !all.isEmpty());
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    /** The one of that id, or of the address it has at the IPTC; empty where it is neither. */
    static Optional<MediaTopic> named(String id, String name) {
        var qcode = ADDRESS.matcher(id).replaceFirst("medtop:$1");
        return ID.matcher(qcode).matches()
                ? Optional.of(new MediaTopic(qcode, name.strip()))
                : Optional.empty();
    }

    private static String chinese(JsonNode labels) {
        return CHINESE.stream()
                .map(language -> labels.path(language).asString("").strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
