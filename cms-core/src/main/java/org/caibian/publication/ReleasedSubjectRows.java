package org.caibian.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.Label;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds topics and tags by what is live. */
@Component
class ReleasedSubjectRows {

    /**
     * As the newest of its live stories that names it does. Where none does, they came to it by a
     * merge, and it has the name the house gave it.
     */
    private static final String TOPIC =
            """
            select t.id as topic, coalesce(named.topic_name, t.name) as topic_name, t.slug as topic_slug
            from topic t
            left join lateral (select p.topic_name from publication p
                               where p.standing = 'LIVE' and p.topic = t.id and p.topic_slug = t.slug
                               order by p.first_released_at desc, p.article desc
                               limit 1) named on true
            """;

    private static final String CARRIED =
            " exists (select from publication p where p.standing = 'LIVE' and p.topic = t.id) ";

    /** What was merged leads on where readers were given it by its own name. */
    private static final String LEADS =
            " (asked.merged_into is null or asked.shown) and t.id = coalesce(asked.merged_into, asked.id) ";

    static final String TOPIC_BY_SLUG =
            TOPIC + "join topic asked on asked.slug = :slug and" + LEADS + "where" + CARRIED;

    private static final String LISTED =
            "where t.merged_into is null and t.archived_at is null and" + CARRIED;

    static final String TOPICS =
            TOPIC + LISTED + "order by t.position, t.id desc offset :from limit :limit";

    static final String TAG_BY_NAME =
            """
            select t.id, t.name
            from tag t
            join tag asked on asked.name = :name and %s
            join lateral (select c.tag from publication_tag c
                          join publication p on p.article = c.article and p.standing = 'LIVE'
                          where c.tag = t.id
                          order by c.first_released_at desc, c.article desc
                          limit 1) carried on true
            """
                    .formatted(LEADS);

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

    List<Label> topics(int from, int limit) {
        return jdbc.sql(TOPICS)
                .param("from", from)
                .param("limit", limit)
                .query(ReleasedSubjectRows::topic)
                .list();
    }

    int countTopics() {
        return jdbc.sql("select count(*) from topic t " + LISTED).query(Integer.class).single();
    }

    Optional<Label> tag(String name) {
        return jdbc.sql(TAG_BY_NAME)
                .param("name", name)
                .query((row, n) -> new Label(row.getLong("id"), row.getString("name"), ""))
                .optional();
    }

    private static Label topic(ResultSet row, int number) throws SQLException {
        return new Label(
                row.getLong("topic"), row.getString("topic_name"), row.getString("topic_slug"));
    }
}
