package org.caibian.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands beside a step about its deadline; timers name steps by their {@code id}. */
@Component
class DeadlineRows {

    /** A deadline, and what was told about it so far. */
    record Told(Deadline deadline, boolean reminded, boolean escalated) {}

    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TaskId> task(long step) {
        return jdbc.sql("select round, step from round_step where id = :id")
                .param("id", step)
                .query((row, n) ->
                        new TaskId(
                                new RoundId(row.getLong("round")),
                                Step.valueOf(row.getString("step"))))
                .optional();
    }

    Told find(long step) {
        return jdbc.sql(
                        """
                        select amber_at, due_at, reminded_at is not null as reminded,
                               escalated_at is not null as escalated
                        from round_step where id = :id
                        """)
                .param("id", step)
                .query((row, n) ->
                        new Told(
                                deadline(row),
                                row.getBoolean("reminded"),
                                row.getBoolean("escalated")))
                .single();
    }

    void setReminded(long step, Instant at) {
        jdbc.sql("update round_step set reminded_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", step)
                .update();
    }

    void setEscalated(long step, Instant at) {
        jdbc.sql("update round_step set escalated_at = :at where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", step)
                .update();
    }

    static Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(Columns.instant(row, "amber_at"), Columns.instant(row, "due_at"));
    }
}
