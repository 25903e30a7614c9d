package org.caibian.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What belongs to a desk, wherever it is kept. */
@Component
class DeskMergeRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    DeskMergeRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that were merged, the last one first: fewer than there are codes. */
    List<MergedDesk> merged() {
        return jdbc.sql(
                        """
                        select m.id, m.code, m.name, m.name_en, m.archived_at, m.merged_into, m.merged_at,
                               i.code as into_code, i.name as into_name, i.name_en as into_name_en,
                               i.archived_at as into_archived_at, p.name as by_name
                        from desk m join desk i on i.id = m.merged_into
                        left join person p on p.id = m.merged_by
                        order by m.merged_at desc, m.id desc
                        """)
                .query(DeskMergeRows::read)
                .list();
    }

    private static MergedDesk read(ResultSet row, int number) throws SQLException {
        var into =
                new Desk(
                        new DeskId(row.getLong("merged_into")),
                        row.getString("into_code"),
                        row.getString("into_name"),
                        row.getString("into_name_en"),
                        row.getObject("into_archived_at") != null);
        return new MergedDesk(
                DeskRows.desk(row, number),
                into,
                Optional.ofNullable(row.getString("by_name")),
                row.getObject("merged_at", OffsetDateTime.class).toInstant());
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

    /** The absences on it that are not over, where there are any. */
    Optional<OpenWork> absences(DeskId desk) {
        return jdbc
                .sql(
                        """
                        select w.name as away, s.name as stand_in, count(*) over () as many
                        from absence a
                        join person w on w.id = a.away join person s on s.id = a.stand_in
                        where a.desk = :desk and a.over_at > :now
                        order by a.from_at, a.id limit :named
                        """)
                .param("desk", desk.value())
                .param("now", now())
                .param("named", OpenWork.NAMED)
                .query((row, _) ->
                        OpenWork.of(
                                OpenWork.Sort.ABSENCE,
                                row.getLong("many"),
                                new OpenWork.One(
                                        row.getString("away"),
                                        Optional.empty(),
                                        Optional.of(row.getString("stand_in")))))
                .list()
                .stream()
                .reduce(OpenWork::and);
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
    void merge(DeskId from, DeskId into, PersonId by) {
        moved(
                """
                insert into post (person, role, desk, directory)
                select person, role, :into, directory from post where desk = :from
                on conflict (person, role, desk) do update set directory = null
                where excluded.directory is null
                """,
                from,
                into,
                by);
        moved("delete from post where desk = :from", from, into, by);
        moved(
                """
                update desk set merged_into = :into, archived_at = coalesce(archived_at, :now),
                       merged_at = coalesce(merged_at, :now),
                       merged_by = case when id = :from then :by else merged_by end
                where id = :from or merged_into = :from
                """,
                from,
                into,
                by);
    }

    private void moved(String statement, DeskId from, DeskId into, PersonId by) {
        jdbc.sql(statement)
                .param("from", from.value())
                .param("into", into.value())
                .param("by", by.value())
                .param("now", now())
                .update();
    }
}
