package org.caibian.node;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caibian.absence.AbsencesChanged;
import org.caibian.article.ArticleChanged;
import org.caibian.notice.NoticesChanged;
import org.caibian.shared.PersonId;
import org.caibian.staff.PostsChanged;
import org.caibian.staff.SessionsOver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** What nodes call to each other, as words. */
final class Words {
    private static final Logger LOG = LoggerFactory.getLogger(Words.class);

    /** PostgreSQL takes fewer than 8000 bytes as one. */
    private static final int LONGEST = 7_900;

    private static final int MOST_PEOPLE = 100;

    /** More than a page names of those who read along; their names are not short. */
    private static final int MOST_READERS = 30;

    /** By what each is called; nothing else is ever made of what is heard. */
    private static final Map<String, Class<?>> KINDS =
            Map.of(
                    "article", ArticleChanged.class,
                    "notices", NoticesChanged.class,
                    "absences", AbsencesChanged.class,
                    "sessions", SessionsOver.class,
                    "posts", PostsChanged.class,
                    "presence", Presence.class);

    private final String node = UUID.randomUUID().toString();
    private final JsonMapper json;

    Words(JsonMapper json) {
        this.json = json;
    }

    /** In as few calls as it takes. */
    List<String> of(List<Object> happened) {
        var calls = new ArrayList<String>();
        var call = begun();
        for (var each : happened.stream().flatMap(Words::parts).toList()) {
            var words = json.createObjectNode().put("what", name(each));
            words.set("of", json.valueToTree(each));
            if (length(call) + length(words) >= LONGEST) {
                calls.add(call.toString());
                call = begun();
            }
            call.add(words);
        }
        calls.add(call.toString());
        return calls;
    }

    /** What another node called; nothing where it was this one, or one that speaks otherwise. */
    List<Object> read(String call) {
        try {
            var words = json.readTree(call);
            return node.equals(words.path(0).asString(""))
                    ? List.of()
                    : words.valueStream().skip(1).flatMap(each -> one(each).stream()).toList();
        } catch (JacksonException other) {
            LOG.warn("A node calls what this one does not know: {}", other.getOriginalMessage());
            return List.of();
        }
    }

    private Optional<Object> one(JsonNode words) {
        return Optional.<Class<?>>ofNullable(KINDS.get(words.path("what").asString("")))
                .map(kind -> json.treeToValue(words.path("of"), kind));
    }

    /** Who is told may be many. */
    private static Stream<?> parts(Object happened) {
        if (happened instanceof Presence(var node, var article, var readers)) {
            var named = readers.subList(0, Math.min(readers.size(), MOST_READERS));
            return Stream.of(new Presence(node, article, named));
        }
        if (!(happened instanceof NoticesChanged(var people)) || people.size() <= MOST_PEOPLE) {
            return Stream.of(happened);
        }
        var all = List.copyOf(people);
        return Stream.iterate(0, from -> from < all.size(), from -> from + MOST_PEOPLE)
                .map(from -> all.subList(from, Math.min(from + MOST_PEOPLE, all.size())))
                .map(some -> new NoticesChanged(Set.<PersonId>copyOf(some)));
    }

    private ArrayNode begun() {
        return json.createArrayNode().add(node);
    }

    private static String name(Object happened) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().isInstance(happened))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static int length(JsonNode words) {
        return words.toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
