package org.caibian.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.subject.MediaTopicLine.Fault;
import org.caibian.subject.MediaTopicLine.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of tags, for Media Topics that are brought in. */
@Component
class MediaTopicRows {

    private final JdbcClient jdbc;

    MediaTopicRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A tag as it stands, merged or not. */
    private record Held(
            TagId id, String name, Optional<String> medtop, Optional<TagId> mergedInto) {}

    /** The tags of these names, and those that are these Media Topics. */
    record Known(Map<String, Held> byName, Map<String, Held> byTopic) {

        Outcome outcome(MediaTopic topic) {
            var named = Optional.ofNullable(byName.get(topic.name()));
            return Optional.ofNullable(byTopic.get(topic.id()))
                    .map(tag -> again(topic, tag, named))
                    .orElseGet(() -> first(named));
        }

        /** What was merged stays so, and a name it had before may come back. */
        private static Outcome again(MediaTopic topic, Held tag, Optional<Held> named) {
            if (tag.mergedInto().isPresent() || tag.name().equals(topic.name())) {
                return new Outcome.Same();
            }
            return named.isEmpty() || named.get().mergedInto().equals(Optional.of(tag.id()))
                    ? new Outcome.Renamed(tag.id(), tag.name())
                    : new Outcome.LeftOut(Fault.TAKEN);
        }

        private static Outcome first(Optional<Held> named) {
            return named.<Outcome>map(tag ->
                            tag.medtop().isEmpty() && tag.mergedInto().isEmpty()
                                    ? new Outcome.Recognised(tag.id())
                                    : new Outcome.LeftOut(Fault.TAKEN))
                    .orElseGet(Outcome.Added::new);
        }
    }

    Known tags(List<MediaTopic> topics) {
        var byName = new HashMap<String, Held>();
        var byTopic = new HashMap<String, Held>();
        jdbc.sql(
                        """
                        select id, name, medtop, merged_into from tag
                        where name = any (:names) or medtop = any (:ids)
                        """)
                .param("names", topics.stream().map(MediaTopic::name).toArray(String[]::new))
                .param("ids", topics.stream().map(MediaTopic::id).toArray(String[]::new))
                .query(MediaTopicRows::held)
                .list()
                .forEach(tag -> {
                    byName.put(tag.name(), tag);
                    tag.medtop().ifPresent(id -> byTopic.put(id, tag));
                });
        return new Known(Map.copyOf(byName), Map.copyOf(byTopic));
    }

    /** Of a name somebody used while this ran, the tag is there, and is recognised. */
    void add(String name, String medtop) {
        jdbc.sql(
                        """
                        insert into tag (name, medtop) values (:name, :medtop)
                        on conflict (name) do update set medtop = excluded.medtop
                        """)
                .param("name", name)
                .param("medtop", medtop)
                .update();
    }

    void recognise(TagId tag, String medtop) {
        jdbc.sql("update tag set medtop = :medtop where id = :id")
                .param("medtop", medtop)
                .param("id", tag.value())
                .update();
    }

    /**
     * Gives a tag another name; the one it had leads to it from then on, as what is merged does. A
     * name it had before changes places with the one it has.
     */
    void rename(TagId tag, String before, String name, boolean known) {
        var former =
                jdbc.sql("select id from tag where name = :name and merged_into = :id")
                        .param("name", name)
                        .param("id", tag.value())
                        .query(Long.class)
                        .optional();
        if (former.isPresent()) {
            setName(former.get(), "\t" + former.get());
            setName(tag.value(), name);
            setName(former.get(), before);
        } else {
            setName(tag.value(), name);
            jdbc.sql("insert into tag (name, merged_into, shown) values (:before, :id, :known)")
                    .param("before", before)
                    .param("id", tag.value())
                    .param("known", known)
                    .update();
        }
    }

    private void setName(long tag, String name) {
        jdbc.sql("update tag set name = :name where id = :id")
                .param("name", name)
                .param("id", tag)
                .update();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new TagId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("medtop")),
                Optional.ofNullable(row.getObject("merged_into", Long.class)).map(TagId::new));
    }
}
