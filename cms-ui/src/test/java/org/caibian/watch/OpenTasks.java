package org.caibian.watch;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Some of the open tasks, which become due all at once, as often as it is asked for. */
final class OpenTasks {

    private static final Duration LATEST = Duration.ofMinutes(5);

    private static final String DUE =
            """
            with due as (
              update round_step set amber_at = %s, due_at = %s, reminded_at = null, escalated_at = null
              where round between :from and :to and decided_at is null returning id, amber_at)
            insert into timer (kind, subject, due_at, next_try_at)
            select 'DEADLINE', id, amber_at, amber_at from due
            on conflict (kind, subject) do update
            set due_at = excluded.due_at, next_try_at = excluded.next_try_at, attempts = 0
            """;

    private final JdbcClient jdbc;
    private final long first;
    private final int count;

    OpenTasks(JdbcClient jdbc, long first, int count) {
        this.jdbc = jdbc;
        this.first = first;
        this.count = count;
    }

    /** How many a second their holders are reminded of. */
    double reminded() {
        return perSecond(DUE.formatted("now()", "now() + interval '1 hour'"), "reminded_at");
    }

    /** How many a second the desk chief is told of. */
    double escalated() {
        return perSecond(
                DUE.formatted("now() - interval '1 millisecond'", "now()"), "escalated_at");
    }

    /** From the first of them to the last: until the first, a round only waits for its turn. */
    private double perSecond(String due, String told) {
        jdbc.sql(due).param("from", first + 1).param("to", first + count).update();
        Awaitility.await()
                .atMost(LATEST)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> asked("count(%s)".formatted(told)) == count);
        double seconds = asked("extract(epoch from max(%1$s) - min(%1$s))".formatted(told));
        return (count - 1) / seconds;
    }

    private double asked(String what) {
        return jdbc.sql("select " + what + " from round_step where round between :from and :to")
                .param("from", first + 1)
                .param("to", first + count)
                .query(Double.class)
                .single();
    }
}
