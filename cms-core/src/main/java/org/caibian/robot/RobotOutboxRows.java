package org.caibian.robot;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.caibian.notice.Occasion;
import org.caibian.notice.Telling;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what robots have yet to say. */
@Component
class RobotOutboxRows {

    private final JdbcClient jdbc;

    RobotOutboxRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A robot that has something to say, and how often nobody took it. */
    record Speaker(RobotId robot, Kind kind, Door door, int attempts) {}

    /** A line it has to say. */
    record Due(long id, Saying.Line line) {}

    /** Has each robot say it that speaks of that, on that desk or of the whole house. */
    void add(Subject subject, Telling told, Instant at) {
        jdbc.sql(
                        """
                        insert into robot_outbox (robot, at, occasion, article, line, by_person)
                        select r.id, :at, :occasion, :article, :line, :by
                        from robot r
                        where r.switched_off_at is null and :subject = any (r.subjects)
                          and (r.desk is null
                               or r.desk = (select desk from article where id = cast(:article as bigint)))
                        """)
                .param("subject", subject.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("occasion", told.occasion().name())
                .param("article", told.article().map(ArticleId::value).orElse(null))
                .param("line", told.details().getOrDefault("line", DraftId.Line.MAIN.name()))
                .param("by", told.by().map(PersonId::value).orElse(null))
                .update();
    }

    void hello(RobotId robot, Instant at) {
        jdbc.sql("insert into robot_outbox (robot, at, line) values (:robot, :at, 'MAIN')")
                .param("robot", robot.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** One that does not rest, has something to say, and that no other node lets speak. */
    Optional<Speaker> lockNext(Instant now) {
        return jdbc.sql(
                        """
                        select r.id, r.kind, r.address, r.secret, r.attempts
                        from robot r
                        where r.switched_off_at is null and r.rests_until <= :now
                          and exists (select from robot_outbox o
                                      where o.robot = r.id and o.outcome is null)
                        order by r.rests_until, r.id limit 1
                        for update of r skip locked
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(RobotOutboxRows::speaker)
                .optional();
    }

    List<Due> due(RobotId robot, int most) {
        return jdbc.sql(
                        """
                        select o.id, o.occasion, o.article, o.line, a.number, p.name as by_name
                        from robot_outbox o
                        left join article a on a.id = o.article
                        left join person p on p.id = o.by_person
                        where o.robot = :robot and o.outcome is null
                        order by o.id limit :most
                        """)
                .param("robot", robot.value())
                .param("most", most)
                .query(RobotOutboxRows::due)
                .list();
    }

    /** It said them, and rests. */
    void said(RobotId robot, List<Due> lines, Instant at, Instant until) {
        jdbc.sql("update robot_outbox set outcome = 'SENT', settled_at = :at where id = any (:ids)")
                .param("ids", lines.stream().map(Due::id).toArray(Long[]::new))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        """
                        update robot
                        set attempts = 0, sent_at = :at, failing_since = null, rests_until = :until
                        where id = :robot
                        """)
                .param("robot", robot.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody took it; it rests before it tries again. */
    void failed(RobotId robot, Instant at, Instant until) {
        jdbc.sql(
                        """
                        update robot
                        set attempts = attempts + 1, rests_until = :until,
                            failing_since = coalesce(failing_since, :at)
                        where id = :robot
                        """)
                .param("robot", robot.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What it had to say until {@code last} it says no more. */
    void giveUp(RobotId robot, Instant last, Instant at) {
        jdbc.sql(
                        """
                        update robot_outbox set outcome = 'GIVEN_UP', settled_at = :at
                        where robot = :robot and outcome is null and at <= :last
                        """)
                .param("robot", robot.value())
                .param("last", last.atOffset(ZoneOffset.UTC))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Speaker speaker(ResultSet row, int number) throws SQLException {
        return new Speaker(
                new RobotId(row.getLong("id")),
                Kind.valueOf(row.getString("kind")),
                new Door(
                        URI.create(row.getString("address")),
                        Optional.ofNullable(row.getString("secret"))),
                row.getInt("attempts"));
    }

    private static Due due(ResultSet row, int number) throws SQLException {
        return new Due(
                row.getLong("id"),
                new Saying.Line(
                        Optional.ofNullable(row.getString("occasion")).map(Occasion::valueOf),
                        about(row),
                        Optional.ofNullable(row.getString("by_name"))));
    }

    private static Optional<Saying.About> about(ResultSet row) throws SQLException {
        var article = row.getObject("article", Long.class);
        return article == null
                ? Optional.empty()
                : Optional.of(
                        new Saying.About(
                                new DraftId(
                                        new ArticleId(article),
                                        DraftId.Line.valueOf(row.getString("line"))),
                                row.getString("number")));
    }
}
