package org.caibian.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.absence.Absence.Party;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.shared.Turns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of absences. */
@Component
class AbsenceRows {

    private static final String FIND =
            """
            select a.id, a.away, w.name as away_name, a.stand_in, s.name as stand_in_name, a.desk,
                   a.from_at, a.until_at, a.zone, a.cause, a.entered_by, e.name as entered_by_name,
                   a.entered_at, a.ended_at, a.ended_by, b.name as ended_by_name
            from absence a
            join person w on w.id = a.away
            join person s on s.id = a.stand_in
            join person e on e.id = a.entered_by
            left join person b on b.id = a.ended_by
            """;

    private final JdbcClient jdbc;
    private final Turns turns;

    AbsenceRows(JdbcClient jdbc, Turns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    /** Absences take turns, or two could be entered at once that go against each other. */
    void lock() {
        turns.take("absence");
    }

    /** Strikes out why somebody was away, who is erased. */
    void forgetCauses(PersonId away) {
        jdbc.sql("update absence set cause = '—' where away = :away")
                .param("away", away.value())
                .update();
    }

    AbsenceId add(NewAbsence absence, PersonId by, Instant at) {
        long id =
                jdbc.sql(
                                """
                                insert into absence (away, stand_in, desk, from_at, until_at, zone, cause,
                                                     entered_by, entered_at)
                                values (:away, :standIn, :desk, :from, :until, :zone, :cause, :by, :at)
                                returning id
                                """)
                        .param("away", absence.away().value())
                        .param("standIn", absence.standIn().value())
                        .param("desk", absence.desk().map(DeskId::value).orElse(null))
                        .param("from", absence.from().atOffset(ZoneOffset.UTC))
                        .param("until", absence.until().atOffset(ZoneOffset.UTC))
                        .param("zone", absence.zone().getId())
                        .param("cause", absence.cause())
                        .param("by", by.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single();
        return new AbsenceId(id);
    }

    void end(AbsenceId absence, PersonId by, Instant at) {
        jdbc.sql("update absence set ended_by = :by, ended_at = :at where id = :id")
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", absence.value())
                .update();
    }

    Optional<Absence> find(AbsenceId absence) {
        return jdbc.sql(FIND + "where a.id = :id")
                .param("id", absence.value())
                .query(AbsenceRows::absence)
                .optional();
    }

    /** Another absence of the same person in the same place, at some time of this one. */
    Optional<Absence> sameAs(NewAbsence absence) {
        return meanwhile("a.away = :away and a.desk is not distinct from :desk", absence);
    }

    /** One at that time for whose person this one's stands in, or whose stand-in is away here. */
    Optional<Absence> chainedTo(NewAbsence absence) {
        return meanwhile("(a.stand_in = :away or a.away = :standIn)", absence);
    }

    private Optional<Absence> meanwhile(String which, NewAbsence absence) {
        return jdbc.sql(
                        FIND
                                + "where "
                                + which.replace(":desk", "cast(:desk as bigint)")
                                + """
                                 and a.from_at < :until and :from < a.over_at
                                  and a.from_at < a.over_at
                                order by a.from_at, a.id limit 1
                                """)
                .param("away", absence.away().value())
                .param("standIn", absence.standIn().value())
                .param("desk", absence.desk().map(DeskId::value).orElse(null))
                .param("from", absence.from().atOffset(ZoneOffset.UTC))
                .param("until", absence.until().atOffset(ZoneOffset.UTC))
                .query(AbsenceRows::absence)
                .optional();
    }

    /** Those of these desks, or all, and those a person has a part in; the last to end first. */
    Slice<Absence> of(PersonId person, Set<DeskId> desks, boolean all, Keyset from, int limit) {
        var absences =
                jdbc.sql(
                                FIND
                                        + """
                                        where (:all or a.away = :person or a.stand_in = :person
                                               or a.desk = any(:desks))
                                          and (a.over_at, a.id) < (:at, :id)
                                        order by a.over_at desc, a.id desc limit :limit
                                        """)
                        .param("all", all)
                        .param("person", person.value())
                        .param("desks", desks.stream().map(DeskId::value).toArray(Long[]::new))
                        .param("at", from.at().atOffset(ZoneOffset.UTC))
                        .param("id", from.id())
                        .param("limit", limit + 1)
                        .query(AbsenceRows::absence)
                        .list();
        return Slice.of(absences, limit, Absence::position);
    }

    /** Those a person has a part in that are not over; what begins first first. */
    List<Absence> ahead(PersonId person, Instant now, int limit) {
        return jdbc.sql(
                        FIND
                                + """
                                where (a.away = :person or a.stand_in = :person) and a.over_at > :now
                                order by a.from_at, a.id limit :limit
                                """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(AbsenceRows::absence)
                .list();
    }

    private static Absence absence(ResultSet row, int number) throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        return new Absence(
                new AbsenceId(row.getLong("id")),
                party(row, "away").orElseThrow(),
                party(row, "stand_in").orElseThrow(),
                Optional.ofNullable(row.getObject("desk", Long.class)).map(DeskId::new),
                new ChosenInstant(instant(row, "from_at").orElseThrow(), zone),
                new ChosenInstant(instant(row, "until_at").orElseThrow(), zone),
                row.getString("cause"),
                party(row, "entered_by").orElseThrow(),
                instant(row, "entered_at").orElseThrow(),
                instant(row, "ended_at"),
                party(row, "ended_by"));
    }

    private static Optional<Party> party(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null
                ? Optional.empty()
                : Optional.of(new Party(new PersonId(id), row.getString(column + "_name")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
