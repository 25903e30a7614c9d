package org.caibian.timer;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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

    /** In this transaction, no lock is waited for any longer. */
    void waitAtMost(Duration longest) {
        jdbc.sql("select set_config('lock_timeout', :longest, true)")
                .param("longest", longest.toMillis() + "ms")
                .query(String.class)
                .single();
    }

    /**
     * How the timer stands, where it is for this transaction to look after; never waits, since acts
     * that set timers hold other locks by then. What another node did with it is seen only by a
     * statement that began after the lock was had.
     */
    Optional<String> take(Timer timer) {
        boolean mine =
                jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(:kind, :subject))")
                        .param("kind", timer.kind().name())
                        .param("subject", timer.subject())
                        .query(Boolean.class)
                        .single();
        return mine ? turn(timer) : Optional.empty();
    }

    /** Another one as often as the timer is set, also for the same instant. */
    private Optional<String> turn(Timer timer) {
        return jdbc.sql(
                        """
                        select xmin::text from timer
                        where kind = :kind and subject = :subject and due_at = :due
                        """)
                .param("kind", timer.kind().name())
                .param("subject", timer.subject())
                .param("due", timer.due().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    /** Done with; one that was set anew since that {@code turn} stays. */
    void done(Timer timer, String turn) {
        jdbc.sql(
                        """
                        delete from timer
                        where kind = :kind and subject = :subject and xmin::text = :turn
                        """)
                .param("kind", timer.kind().name())
                .param("subject", timer.subject())
                .param("turn", turn)
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
