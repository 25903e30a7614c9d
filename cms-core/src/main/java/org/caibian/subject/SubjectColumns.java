package org.caibian.subject;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Reads sections, topics and tags, each row under the name {@code t}. */
final class SubjectColumns {

    static final String SECTION =
            "select t.id, t.slug, t.name, t.name_en, t.archived_at from section t ";
    static final String TOPIC = "select t.id, t.slug, t.name, t.archived_at from topic t ";

    /** The rest of a list of topics, in the house's order, behind one of them or from the first. */
    static final String TOPICS_AFTER =
            """
            and (:last = 0 or (t.position, -t.id) >
                 (select l.position, -l.id from topic l where l.id = :last))
            order by t.position, t.id desc limit :limit
            """;

    static final String TAG = "select t.id, t.name, t.medtop, t.archived_at from tag t ";

    private SubjectColumns() {}

    static Section section(ResultSet row, int number) throws SQLException {
        return new Section(
                new SectionId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                row.getString("name_en"),
                archived(row));
    }

    static Topic topic(ResultSet row, int number) throws SQLException {
        return new Topic(
                new TopicId(row.getLong("id")),
                row.getString("slug"),
                row.getString("name"),
                archived(row));
    }

    static Tag tag(ResultSet row, int number) throws SQLException {
        return new Tag(
                new TagId(row.getLong("id")),
                row.getString("name"),
                Optional.ofNullable(row.getString("medtop")),
                archived(row));
    }

    private static boolean archived(ResultSet row) throws SQLException {
        return row.getObject("archived_at") != null;
    }
}
