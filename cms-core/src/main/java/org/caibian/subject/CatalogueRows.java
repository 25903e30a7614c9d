package org.caibian.subject;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of sections, topics and tags, for who keeps them; merged ones are in no list. */
@Component
class CatalogueRows {

    static final String TAGS =
            SubjectColumns.TAG
                    + """
                    where t.merged_into is null
                    and t.name collate "C" ^@ :beginning and t.name collate "C" > :after
                    order by t.name collate "C" limit :limit
                    """;

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;

    CatalogueRows(JdbcClient jdbc, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
    }

    /** Where one of that sort is kept, and what it is called in the ledger. */
    static String table(SubjectId id) {
        return switch (id) {
            case SectionId _ -> "section";
            case TopicId _ -> "topic";
            case TagId _ -> "tag";
        };
    }

    List<Section> sections() {
        return jdbc.sql(
                        SubjectColumns.SECTION
                                + "where t.merged_into is null order by t.position, t.id")
                .query(SubjectColumns::section)
                .list();
    }

    List<Topic> topics(Optional<TopicId> last, int limit) {
        return jdbc.sql(
                        SubjectColumns.TOPIC
                                + "where t.merged_into is null "
                                + SubjectColumns.TOPICS_AFTER)
                .param("last", last.map(TopicId::value).orElse(0L))
                .param("limit", limit)
                .query(SubjectColumns::topic)
                .list();
    }

    List<Tag> tags(String beginning, String after, int limit) {
        return jdbc.sql(TAGS)
                .param("beginning", beginning)
                .param("after", after)
                .param("limit", limit)
                .query(SubjectColumns::tag)
                .list();
    }

    Optional<String> name(SubjectId id) {
        return jdbc.sql(
                        "select name from %s where id = :id and merged_into is null"
                                .formatted(table(id)))
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    /** Whether it was not so before. */
    boolean setArchived(SubjectId id, boolean archived) {
        return jdbc.sql(
                                """
                                update %s set archived_at = case when :archived then :now end
                                where id = :id and (archived_at is not null) <> :archived
                                """
                                        .formatted(table(id)))
                        .param("archived", archived)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /**
     * Until the act is over nobody else moves anything, or merges it. A lock on the rows would not
     * do: who waits for one is given the rows as they stood before.
     */
    void takeTurns() {
        turns.take("subjects");
    }

    /** Gives every one of the list its place anew; whether anything stands elsewhere now. */
    boolean move(SubjectId id, int place) {
        takeTurns();
        var before = inOrder(id);
        var after = new ArrayList<>(before);
        if (!after.remove(Long.valueOf(id.value()))) {
            return false;
        }
        after.add(Math.clamp(place, 0, after.size()), id.value());
        if (after.equals(before)) {
            return false;
        }
        jdbc.sql(
                        """
                        update %1$s set position = placed.place
                        from unnest(:ids) with ordinality as placed (id, place)
                        where placed.id = %1$s.id and position <> placed.place
                        """
                                .formatted(table(id)))
                .param("ids", after.toArray(Long[]::new))
                .update();
        return true;
    }

    private List<Long> inOrder(SubjectId id) {
        var order = id instanceof TopicId ? "position, id desc" : "position, id";
        return jdbc.sql(
                        "select id from %s where merged_into is null order by %s"
                                .formatted(table(id), order))
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
