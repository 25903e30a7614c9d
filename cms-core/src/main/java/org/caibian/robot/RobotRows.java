package org.caibian.robot;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.shared.DeskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of robots. */
@Component
class RobotRows {

    private final JdbcClient jdbc;

    RobotRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, after that one, or from the first. */
    List<Robot> after(Optional<RobotId> last, int limit) {
        return jdbc.sql(
                        """
                        select id, kind, name, desk, subjects, switched_off_at, sent_at, failing_since
                        from robot
                        where :last = 0
                           or (name, id) > (select l.name, l.id from robot l where l.id = :last)
                        order by name, id limit :limit
                        """)
                .param("last", last.map(RobotId::value).orElse(0L))
                .param("limit", limit)
                .query(RobotRows::robot)
                .list();
    }

    void goOver(DeskId from, DeskId into) {
        jdbc.sql("update robot set desk = :into where desk = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    RobotId add(NewRobot typed, String name, Door door, Instant at) {
        return jdbc.sql(
                        """
                        insert into robot (kind, name, desk, address, secret, subjects, rests_until)
                        values (:kind, :name, :desk, :address, :secret, :subjects, :at)
                        returning id
                        """)
                .param("kind", typed.kind().name())
                .param("name", name)
                .param("desk", typed.desk().map(DeskId::value).orElse(null))
                .param("address", door.address().toString())
                .param("secret", door.secret().orElse(null))
                .param(
                        "subjects",
                        typed.subjects().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new RobotId(row.getLong("id")))
                .single();
    }

    /** The name of a robot that nobody else changes meanwhile. */
    Optional<String> lockName(RobotId robot) {
        return jdbc.sql("select name from robot where id = :id for update")
                .param("id", robot.value())
                .query(String.class)
                .optional();
    }

    void switchOff(RobotId robot, Instant at) {
        jdbc.sql("update robot set switched_off_at = :at, failing_since = null where id = :id")
                .param("id", robot.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void switchOn(RobotId robot, Instant at) {
        jdbc.sql(
                        """
                        update robot set switched_off_at = null, rests_until = :at, attempts = 0
                        where id = :id
                        """)
                .param("id", robot.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Robot robot(ResultSet row, int number) throws SQLException {
        var desk = row.getObject("desk", Long.class);
        return new Robot(
                new RobotId(row.getLong("id")),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                Optional.ofNullable(desk).map(DeskId::new),
                Arrays.stream(words(row.getArray("subjects")))
                        .map(Subject::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("switched_off_at") == null,
                instant(row, "sent_at"),
                instant(row, "failing_since"));
    }

    private static String[] words(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }
}
