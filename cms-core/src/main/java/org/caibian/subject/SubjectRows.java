package org.caibian.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of sections, topics and tags. */
@Component
class SubjectRows {

    private final JdbcClient jdbc;

    SubjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Section> sections() {
        return jdbc.sql("select id, slug, name, name_en from section order by position, id")
                .query(SubjectRows::section)
                .list();
    }

    List<Topic> topics(int limit) {
        return jdbc.sql("select id, slug, name from topic order by id desc limit :limit")
                .param("limit", limit)
                .query(SubjectRows::topic)
                .list();
    }

    Optional<Topic> topic(String slug) {
        return jdbc.sql("select id, slug, name from topic where slug = :slug")
                .param("slug", slug)
                .query(SubjectRows::topic)
                .optional();
    }

    Optional<Tag> tag(String name) {
        return jdbc.sql("select id, name from tag where name = :name")
                .param("name", name)
                .query(SubjectRows::tag)
                .optional();
    }

    List<Tag> tagsLike(String part, int limit) {
        return jdbc.sql(
                        """
                        select id, name from tag where strpos(lower(name), lower(:part)) > 0
                        order by length(name), name limit :limit
                        """)
                .param("part", part)
                .param("limit", limit)
                .query(SubjectRows::tag)
                .list();
    }

    List<Tag> tagsIn(String text, int shortest, int limit) {
        return jdbc.sql(
                        """
                        select id, name
                        from tag, lower(:text) as said, lower(name) as sought
                        where length(name) >= :shortest and strpos(said, sought) > 0
                        order by (length(said) - length(replace(said, sought, ''))) / length(sought)
                                 desc, length(name) desc, name
                        limit :limit
                        """)
                .param("text", text)
                .param("shortest", shortest)
                .param("limit", limit)
                .query(SubjectRows::tag)
                .list();
    }

    Tag addTag(String name) {
        return jdbc.sql(
                        """
                        insert into tag (name) values (:name)
                        on conflict (name) do update set name = excluded.name
                        returning id, name
                        """)
                .param("name", name)
                .query(SubjectRows::tag)
                .single();
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

    boolean addTopic(String slug, String name) {
        return jdbc.sql(
                                """
                                insert into topic (slug, name) values (:slug, :name)
                                on conflict do nothing
                                """)
                        .param("slug", slug)
                        .param("name", name)
                        .update()
                == 1;
    }

    private static Section section(ResultSet row, int number) throws SQLException {
        return new Section(
                new SectionId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_en"));
    }

    private static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                new TopicId(row.getLong("id")), row.getString("slug"), row.getString("name"));
    }

    private static Tag tag(ResultSet row, int number) throws SQLException {
        return new Tag(new TagId(row.getLong("id")), row.getString("name"));
    }
}
