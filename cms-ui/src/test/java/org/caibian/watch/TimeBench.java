package org.caibian.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Sighting;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.publication.Withdrawals;
import org.caibian.shared.ArticleId;
import org.caibian.testing.Figures;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How late stories go out when ten thousand are due within a minute, how long a withdrawn one is
 * still to be had in each channel, and what fifty thousand open tasks cost who reminds of them.
 */
class TimeBench {

    private static final int SCHEDULES = 10_000;
    private static final Duration EVERY = Duration.ofMillis(6);
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LATEST = Duration.ofMinutes(5);
    private static final int LATE = 2_000;
    private static final int WITHDRAWALS = 40;
    private static final int GONE = 1_000;
    private static final long TASKS = 100_000_000;
    private static final int FEW_TASKS = 500;
    private static final int MANY_TASKS = 50_000;
    private static final int LOOKS = 100;
    private static final int REMINDED = 1_000;

    @TempDir Path data;

    private final Figures figures = promises();

    private static Figures promises() {
        var figures = new Figures("time");
        figures.promise("lateness.p50", "ms")
                .promise("lateness.p99", "ms", LATE)
                .promise("lateness.longest", "ms")
                .promise("look.500", "ms")
                .promise("look.50000", "ms")
                .promiseRatio("look.50000", "look.500", 1.5)
                .promise("reminders", "1/s");
        for (var channel : Channel.values()) {
            figures.promise(gone(channel, 50), "ms").promise(gone(channel, 99), "ms", GONE);
        }
        return figures;
    }

    @Test
    void time() throws Exception {
        try (var house = new BusyHouse(data)) {
            var model = house.approved("潮汐电站并网", Instant.now().plus(Duration.ofDays(300)));
            for (int run = 0; run < Figures.RUNS; run++) {
                measureWithdrawals(house, run);
            }
            measureReminders(house);
            for (int run = 0; run < Figures.RUNS; run++) {
                measureLateness(house, model, 1_000_000L * (run + 1));
            }
        }
        figures.keep();
    }

    /** A look for what is due costs the same however many tasks are open. */
    private void measureReminders(BusyHouse house) throws SQLException {
        var model = house.submitted("待审稿件");
        house.copy(model, FEW_TASKS, TASKS, Instant.now(), EVERY);
        measureLooks("look." + FEW_TASKS, house);
        house.copy(model, MANY_TASKS - FEW_TASKS, 2 * TASKS, Instant.now(), EVERY);
        measureLooks("look." + MANY_TASKS, house);
        for (int run = 0; run < Figures.RUNS; run++) {
            measureReminding(house, 2 * TASKS + (long) run * REMINDED);
        }
    }

    private void measureLooks(String name, BusyHouse house) {
        var timers = house.part(DueTimers.class);
        for (int run = -1; run < Figures.RUNS; run++) {
            var millis = new ArrayList<Double>();
            for (int look = 0; look < LOOKS; look++) {
                long before = System.nanoTime();
                assertThat(timers.next(Set.of(TimerKind.values()), LOOKS)).isEmpty();
                millis.add((System.nanoTime() - before) / 1e6);
            }
            if (run >= 0) { // the first goes to warm up
                figures.measured(name, percentile(millis, 95));
            }
        }
    }

    /** So many become due at once, among all that are not. */
    private void measureReminding(BusyHouse house, long first) {
        var jdbc = house.part(JdbcClient.class);
        jdbc.sql(
                        """
                        with due as (
                          update round_step set amber_at = now(), due_at = now() + interval '1 hour'
                          where round between :from and :to returning id, amber_at)
                        update timer t set due_at = due.amber_at, next_try_at = due.amber_at
                        from due where t.kind = 'DEADLINE' and t.subject = due.id
                        """)
                .param("from", first + 1)
                .param("to", first + REMINDED)
                .update();
        long before = System.nanoTime();
        Awaitility.await()
                .atMost(LATEST)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> reminded(jdbc, first) == REMINDED);
        figures.measured("reminders", REMINDED * 1e9 / (System.nanoTime() - before));
    }

    private static int reminded(JdbcClient jdbc, long first) {
        return jdbc.sql(
                        """
                        select count(*) from round_step
                        where round between :from and :to and reminded_at is not null
                        """)
                .param("from", first + 1)
                .param("to", first + REMINDED)
                .query(Integer.class)
                .single();
    }

    private void measureLateness(BusyHouse house, ArticleId model, long first) throws SQLException {
        var start = Instant.now().plus(SOON);
        house.copy(model, SCHEDULES, first, start, EVERY);
        assertThat(Instant.now()).as("none is due before all are there").isBefore(start);
        var late =
                Awaitility.await("all are out")
                        .atMost(LATEST)
                        .pollInterval(Duration.ofSeconds(1))
                        .until(
                                () -> late(house.part(JdbcClient.class), first, start),
                                out -> out.size() == SCHEDULES);
        figures.measured("lateness.p50", percentile(late, 50));
        figures.measured("lateness.p99", percentile(late, 99));
        figures.measured("lateness.longest", percentile(late, 100));
    }

    /** In milliseconds, of each that is out. */
    private static List<Double> late(JdbcClient jdbc, long first, Instant start) {
        return jdbc.sql(
                        """
                        select article, released_at from publication
                        where article between :from and :to
                        """)
                .param("from", first + 1)
                .param("to", first + SCHEDULES)
                .query((row, n) -> {
                    var due = start.plus(EVERY.multipliedBy(row.getLong("article") - first));
                    return Duration.between(
                                            due,
                                            row.getObject("released_at", OffsetDateTime.class)
                                                    .toInstant())
                                    .toNanos()
                            / 1e6;
                })
                .list();
    }

    /** Each channel is asked again and again from the moment the withdrawal was answered. */
    private void measureWithdrawals(BusyHouse house, int run) throws Exception {
        var waits = new EnumMap<Channel, List<Double>>(Channel.class);
        for (int i = 0; i < WITHDRAWALS; i++) {
            var article = house.released("第%d座灯标第%d次换灯".formatted(i, run));
            var story = house.part(Stories.class).find(article).orElseThrow();
            for (var wait : withdraw(house, story).entrySet()) {
                waits.computeIfAbsent(wait.getKey(), _ -> new ArrayList<>()).add(wait.getValue());
            }
        }
        waits.forEach((channel, millis) -> {
            figures.measured(gone(channel, 50), percentile(millis, 50));
            figures.measured(gone(channel, 99), percentile(millis, 99));
        });
    }

    private static Map<Channel, Double> withdraw(BusyHouse house, Story story)
            throws InterruptedException, ExecutionException {
        var waits = new EnumMap<Channel, Double>(Channel.class);
        var probes = house.probes();
        try (var hands = Executors.newFixedThreadPool(probes.size())) {
            var withdrawals = house.part(Withdrawals.class);
            long before = System.nanoTime();
            withdrawals.withdraw(story.article(), "核心数据有误。", house.chiefEditor());
            var looks =
                    probes.stream()
                            .<Callable<Void>>map(probe ->
                                    () -> {
                                        double gone = gone(probe, story, before);
                                        synchronized (waits) {
                                            waits.put(probe.channel(), gone);
                                        }
                                        return null;
                                    })
                            .toList();
            for (var look : hands.invokeAll(looks)) {
                look.get();
            }
        }
        return waits;
    }

    private static double gone(Probe probe, Story story, long since) {
        while (!(probe.look(story) instanceof Sighting.Gone)) {
            assertThat(System.nanoTime() - since)
                    .as("%s", probe.channel())
                    .isLessThan(30_000_000_000L);
        }
        return (System.nanoTime() - since) / 1e6;
    }

    private static double percentile(List<Double> millis, int percent) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private static String gone(Channel channel, int percentile) {
        return "gone.%s.p%d".formatted(channel.name().toLowerCase(Locale.ROOT), percentile);
    }
}
