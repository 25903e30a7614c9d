package org.caibian.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.DeskId;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of desks. */
@Component
class DeskRows {

    private static final String SELECT =
            "select id, code, name, name_en, archived_at, merged_into from desk ";

    private static final String STANDING = "where merged_into is null ";

    private final JdbcClient jdbc;
    private final Turns turns;
    private final Clock clock;

    DeskRows(JdbcClient jdbc, Turns turns, Clock clock) {
        this.jdbc = jdbc;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Until the act is over nobody else adds, renames, moves or merges desks. A lock on the rows
     * would not do: who waits for one is given the rows as they stood before.
     */
    void takeTurns() {
        turns.take("desks");
    }

    List<Desk> all() {
        return jdbc.sql(SELECT + STANDING + "order by position, id").query(DeskRows::desk).list();
    }

    /** Those that were merged as well. */
    List<Desk> ever() {
        return jdbc.sql(SELECT + "order by position, id").query(DeskRows::desk).list();
    }

    /** The very one, if it was not merged. */
    Optional<Desk> standing(DeskId id) {
        return find(id).filter(desk -> desk.mergedInto().isEmpty());
    }

    Optional<Desk> find(DeskId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(DeskRows::desk)
                .optional();
    }

    /** The one that has that code, or else that name, also where it was merged. */
    Optional<Desk> called(String code, String name) {
        return jdbc.sql(
                        SELECT
                                + "where code = :code or name = :name order by code <> :code limit 1")
                .param("code", code)
                .param("name", name)
                .query(DeskRows::desk)
                .optional();
    }

    /** The same, if it was not merged; whoever begins something on it waits until this ends. */
    Optional<Desk> hold(DeskId id) {
        return jdbc.sql(SELECT + STANDING + "and id = :id for update")
                .param("id", id.value())
                .query(DeskRows::desk)
                .optional();
    }

    /** Whether something may begin on it, which stays so until this ends. */
    boolean takesNew(DeskId id) {
        return jdbc.sql("select archived_at is null from desk where id = :id for share")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void setArchived(DeskId id, boolean archived) {
        jdbc.sql("update desk set archived_at = case when :archived then :now end where id = :id")
                .param("archived", archived)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    /** Gives every desk its place anew; whether any stands elsewhere now. */
    boolean move(DeskId id, int place) {
        takeTurns();
        var before =
                jdbc.sql("select id from desk " + STANDING + "order by position, id")
                        .query((row, _) -> row.getLong(1))
                        .list();
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
                        update desk set position = placed.place
                        from unnest(:ids) with ordinality as placed (id, place)
                        where placed.id = desk.id and position <> placed.place
                        """)
                .param("ids", after.toArray(Long[]::new))
                .update();
        return true;
    }

    /** Adds a desk at the end. */
    DeskId add(String code, DeskNaming naming) {
        return new DeskId(
                jdbc.sql(
                                """
                                insert into desk (code, name, name_en, position)
                                select :code, :name, :nameEn, coalesce(max(position), 0) + 1 from desk
                                returning id
                                """)
                        .param("code", code)
                        .param("name", naming.name())
                        .param("nameEn", naming.nameEn())
                        .query(Long.class)
                        .single());
    }

    void rename(DeskId id, DeskNaming naming) {
        jdbc.sql("update desk set name = :name, name_en = :nameEn where id = :id")
                .param("name", naming.name())
                .param("nameEn", naming.nameEn())
                .param("id", id.value())
                .update();
    }

    static Desk desk(ResultSet row, int number) throws SQLException {
        return new Desk(
                new DeskId(row.getLong("id")),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                row.getObject("archived_at") != null,
                Optional.ofNullable(row.getObject("merged_into", Long.class)).map(DeskId::new));
    }
}
