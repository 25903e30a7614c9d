package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Label;
import org.caibian.subject.TagId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds topics and tags by what is live. */
@Component
class ReleasedSubjectRows {

    /** As the newest of its live stories names it. */
    private static final String TOPIC =
            """
            select named.topic, named.topic_name, named.topic_slug
            from topic t
            join lateral (select p.topic, p.topic_name, p.topic_slug from publication p
                          where p.standing = 'LIVE' and p.topic = t.id
                          order by p.first_released_at desc, p.article desc
                          limit 1) named on true
            """;

    static final String TOPIC_BY_SLUG = TOPIC + "where t.slug = :slug";

    static final String NEWEST_TOPICS = TOPIC + "order by t.id desc limit :limit";

    static final String TAG_BY_NAME =
            """
            select carried.tag
            from tag t
            join lateral (select c.tag from publication_tag c
                          join publication p on p.article = c.article and p.standing = 'LIVE'
                          where c.tag = t.id
                          order by c.first_released_at desc, c.article desc
                          limit 1) carried on true
            where t.name = :name
            """;

    private final JdbcClient jdbc;

    ReleasedSubjectRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Label> topic(String slug) {
        return jdbc.sql(TOPIC_BY_SLUG)
                .param("slug", slug)
                .query(ReleasedSubjectRows::topic)
                .optional();
    }

    List<Label> topics(int limit) {
        return jdbc.sql(NEWEST_TOPICS)
                .param("limit", limit)
                .query(ReleasedSubjectRows::topic)
                .list();
    }

    Optional<TagId> tag(String name) {
        return jdbc.sql(TAG_BY_NAME)
                .param("name", name)
                .query((row, n) -> new TagId(row.getLong("tag")))
                .optional();
    }

    private static Label topic(ResultSet row, int number) throws SQLException {
        return new Label(
                row.getLong("topic"), row.getString("topic_name"), row.getString("topic_slug"));
    }
}
