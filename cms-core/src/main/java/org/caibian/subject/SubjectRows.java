package org.caibian.subject;

import java.util.List;
import java.util.Optional;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables of sections, topics and tags, for who writes: what was merged is read as what it was
 * merged into, and lists leave out what was put aside.
 */
@Component
class SubjectRows {

    private static final String OFFERED = "where t.merged_into is null and t.archived_at is null ";

    private final JdbcClient jdbc;
    private final Turns turns;

    SubjectRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    List<Section> sections() {
        return jdbc.sql(SubjectColumns.SECTION + OFFERED + "order by t.position, t.id")
                .query(SubjectColumns::section)
                .list();
    }

    Optional<Section> section(SectionId id) {
        return jdbc.sql(SubjectColumns.SECTION + became("section", "id"))
                .param("asked", id.value())
                .query(SubjectColumns::section)
                .optional();
    }

    Optional<Section> section(String slug) {
        return jdbc.sql(SubjectColumns.SECTION + became("section", "slug"))
                .param("asked", slug)
                .query(SubjectColumns::section)
                .optional();
    }

    List<Topic> topics(Optional<TopicId> last, int limit) {
        return jdbc.sql(SubjectColumns.TOPIC + OFFERED + SubjectColumns.TOPICS_AFTER)
                .param("last", last.map(TopicId::value).orElse(0L))
                .param("limit", limit)
                .query(SubjectColumns::topic)
                .list();
    }

    List<Topic> topicsLike(String part, int from, int limit) {
        return jdbc.sql(
                        SubjectColumns.TOPIC
                                + OFFERED
                                + """
                                and strpos(lower(t.name), lower(:part)) > 0
                                order by t.position, t.id desc offset :from limit :limit
                                """)
                .param("part", part)
                .param("from", from)
                .param("limit", limit)
                .query(SubjectColumns::topic)
                .list();
    }

    Optional<Topic> topicNamed(String name) {
        return jdbc.sql(SubjectColumns.TOPIC + became("topic", "name"))
                .param("asked", name)
                .query(SubjectColumns::topic)
                .optional();
    }

    /** How many there are, until this ends: whoever adds one meanwhile waits here. */
    int countTopics() {
        turns.take("topics");
        return jdbc.sql("select count(*) from topic where merged_into is null")
                .query(Integer.class)
                .single();
    }

    Optional<Topic> topic(String slug) {
        return jdbc.sql(SubjectColumns.TOPIC + became("topic", "slug"))
                .param("asked", slug)
                .query(SubjectColumns::topic)
                .optional();
    }

    Optional<Topic> topic(TopicId id) {
        return jdbc.sql(SubjectColumns.TOPIC + became("topic", "id"))
                .param("asked", id.value())
                .query(SubjectColumns::topic)
                .optional();
    }

    Optional<Tag> tag(String name) {
        return jdbc.sql(SubjectColumns.TAG + became("tag", "name"))
                .param("asked", name)
                .query(SubjectColumns::tag)
                .optional();
    }

    Optional<Tag> tag(TagId id) {
        return jdbc.sql(SubjectColumns.TAG + became("tag", "id"))
                .param("asked", id.value())
                .query(SubjectColumns::tag)
                .optional();
    }

    private static String became(String table, String column) {
        return "join %1$s asked on asked.%2$s = :asked and t.id = coalesce(asked.merged_into, asked.id)"
                .formatted(table, column);
    }

    List<Tag> tagsLike(String part, int limit) {
        return jdbc.sql(
                        SubjectColumns.TAG
                                + OFFERED
                                + """
                                and strpos(lower(t.name), lower(:part)) > 0
                                order by length(t.name), t.name limit :limit
                                """)
                .param("part", part)
                .param("limit", limit)
                .query(SubjectColumns::tag)
                .list();
    }

    List<Tag> tagsIn(String text, int shortest, int limit) {
        return jdbc.sql(
                        """
                        select t.id, t.name, t.medtop, t.archived_at
                        from tag t, lower(:text) as said, lower(t.name) as sought
                        where t.merged_into is null and t.archived_at is null
                        and length(t.name) >= :shortest and strpos(said, sought) > 0
                        order by (length(said) - length(replace(said, sought, ''))) / length(sought)
                                 desc, length(t.name) desc, t.name
                        limit :limit
                        """)
                .param("text", text)
                .param("shortest", shortest)
                .param("limit", limit)
                .query(SubjectColumns::tag)
                .list();
    }

    /** Makes a tag of that name, where none was made meanwhile. */
    void addTag(String name) {
        jdbc.sql("insert into tag (name) values (:name) on conflict (name) do nothing")
                .param("name", name)
                .update();
    }

    boolean addSection(String slug, String name, String nameEn) {
        return jdbc.sql(
                                """
                                insert into section (slug, name, name_en, position)
                                select :slug, :name, :nameEn, coalesce(max(position), 0) + 1
                                from section
                                on conflict do nothing
                                """)
                        .param("slug", slug)
                        .param("name", name)
                        .param("nameEn", nameEn)
                        .update()
                == 1;
    }

    /** Adds a topic before all others: the newest is what the house is busy with. */
    boolean addTopic(String slug, String name) {
        return jdbc.sql(
                                """
                                insert into topic (slug, name, position)
                                select :slug, :name, coalesce(min(position), 1) - 1 from topic
                                on conflict do nothing
                                """)
                        .param("slug", slug)
                        .param("name", name)
                        .update()
                == 1;
    }
}
