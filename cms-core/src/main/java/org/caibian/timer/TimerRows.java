package org.caibian.timer;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of timers. */
@Component
class TimerRows {

    /** One timer as it was read. */
    record Timer(TimerKind kind, long subject, Instant due, int attempts) {}

    private final JdbcClient jdbc;

    TimerRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void set(TimerKind kind, long subject, Instant at) {
        jdbc.sql(
                        """
                        insert into timer (kind, subject, due_at, next_try_at)
                        values (:kind, :subject, :at, :at)
                        on conflict (kind, subject) do update
                        set due_at = excluded.due_at, next_try_at = excluded.due_at, attempts = 0
                        """)
                .param("kind", kind.name())
                .param("subject", subject)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(TimerKind kind, long subject) {
        jdbc.sql("delete from timer where kind = :kind and subject = :subject")
                .param("kind", kind.name())
                .param("subject", subject)
                .update();
    }

    /** What is due of these kinds, the longest due first; nothing is locked. */
    List<Timer> due(Set<TimerKind> kinds, Instant now, int limit) {
        return jdbc.sql(
                        """
                        select due.* from unnest(:kinds) as asked (kind) cross join lateral (
                          select kind, subject, due_at, attempts, next_try_at from timer
                          where timer.kind = asked.kind and next_try_at <= :now
                          order by next_try_at, subject limit :limit) due
                        order by next_try_at, kind, subject limit :limit
                        """)
                .param("kinds", kinds.stream().map(TimerKind::name).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) ->
                        new Timer(
                                TimerKind.valueOf(row.getString("kind")),
                                row.getLong("subject"),
                                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                                row.getInt("attempts")))
                .list();
    }

    /**
     * Whether the timer is for this transaction to look after; never waits, since acts that set
     * timers hold other locks by then.
     */
    boolean take(Timer timer) {
        return jdbc.sql(
                        """
                        select pg_try_advisory_xact_lock(hashtextextended(:kind, subject))
                        from timer where kind = :kind and subject = :subject and due_at = :due
                        """)
                .param("kind", timer.kind().name())
                .param("subject", timer.subject())
                .param("due", timer.due().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Done with; one that was set anew meanwhile stays. */
    void done(Timer timer) {
        jdbc.sql("delete from timer where kind = :kind and subject = :subject and due_at = :due")
                .param("kind", timer.kind().name())
                .param("subject", timer.subject())
                .param("due", timer.due().atOffset(ZoneOffset.UTC))
                .update();
    }

    void postpone(Timer timer, Instant to) {
        jdbc.sql(
                        """
                        update timer set next_try_at = :to, attempts = attempts + 1
                        where kind = :kind and subject = :subject and due_at = :due
                        """)
                .param("kind", timer.kind().name())
                .param("subject", timer.subject())
                .param("due", timer.due().atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .update();
    }
}
