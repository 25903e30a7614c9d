package org.caibian.staff;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a desk, wherever it is kept. */
@Component
class DeskMergeRows {

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;

    DeskMergeRows(JdbcClient jdbc, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
    }

    /** Until the act is over nobody else merges desks. */
    void takeTurns() {
        turns.take("desks");
    }

    /**
     * Both, and the articles of the first: what was begun on one until now can be counted. Whoever
     * has an article in hand and names its desk beside it does not wait for a desk.
     */
    void hold(DeskId from, DeskId into) {
        held(
                "select id from desk where id in (:from, :into) order by id for no key update",
                from,
                into);
        held("select id from article where desk = :from order by id for update", from, into);
    }

    private void held(String statement, DeskId from, DeskId into) {
        jdbc.sql(statement)
                .param("from", from.value())
                .param("into", into.value())
                .query((row, _) -> row.getLong(1))
                .list();
    }

    /** How many absences on it are not over. */
    long absences(DeskId desk) {
        return jdbc.sql("select count(*) from absence where desk = :desk and over_at > :now")
                .param("desk", desk.value())
                .param("now", now())
                .query(Long.class)
                .single();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    DeskBelongings belongings(DeskId desk) {
        return new DeskBelongings(count("article", desk), count("robot", desk), people(desk));
    }

    private List<DeskBelongings.Holder> people(DeskId desk) {
        return jdbc.sql(
                        """
                        select p.id, p.account, p.name, array_agg(post.role order by post.role) as roles
                        from post join person p on p.id = post.person
                        where post.desk = :desk group by p.id order by p.account
                        """)
                .param("desk", desk.value())
                .query((row, _) ->
                        new DeskBelongings.Holder(
                                new PersonId(row.getLong("id")),
                                row.getString("account"),
                                row.getString("name"),
                                Stream.of((String[]) row.getArray("roles").getArray())
                                        .map(Role::valueOf)
                                        .toList()))
                .list();
    }

    private long count(String table, DeskId desk) {
        return jdbc.sql("select count(*) from %s where desk = :desk".formatted(table))
                .param("desk", desk.value())
                .query(Long.class)
                .single();
    }

    /** Posts go over one to one; whoever names the first from then on means the other. */
    void merge(DeskId from, DeskId into) {
        moved(
                """
                insert into post (person, role, desk, directory)
                select person, role, :into, directory from post where desk = :from
                on conflict (person, role, desk) do update set directory = null
                where excluded.directory is null
                """,
                from,
                into);
        moved("delete from post where desk = :from", from, into);
        moved(
                """
                update desk set merged_into = :into, archived_at = coalesce(archived_at, :now)
                where id = :from or merged_into = :from
                """,
                from,
                into);
    }

    private void moved(String statement, DeskId from, DeskId into) {
        jdbc.sql(statement)
                .param("from", from.value())
                .param("into", into.value())
                .param("now", now())
                .update();
    }
}
