package org.caibian.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.caibian.publication.Channel;
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
    private static final int LIVE = 10_000;
    private static final long STORIES = 10_000_000;

    /** So many in a run that one may be slow and p99 is not the longest. */
    private static final int WITHDRAWALS = 120;

    private static final int WARMING = 20;
    private static final int GONE = 1_000;
    private static final long TASKS = 100_000_000;
    private static final int FEW_TASKS = 500;
    private static final int MANY_TASKS = 50_000;
    private static final int LOOKS = 100;

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
                .promise("reminders.500", "1/s")
                .promise("reminders.50000", "1/s")
                .promiseShare("reminders.50000", "reminders.500", 0.5)
                .promise("escalations.500", "1/s")
                .promise("escalations.50000", "1/s")
                .promiseShare("escalations.50000", "escalations.500", 0.5);
        for (var channel : Channel.values()) {
            figures.promise(gone(channel, 50), "ms").promise(gone(channel, 99), "ms", GONE);
        }
        return figures;
    }

    @Test
    void time() throws Exception {
        try (var house = new BusyHouse(data)) {
            var model = house.approved("潮汐电站并网", Instant.now().plus(Duration.ofDays(300)));
            measureWithdrawals(house);
            measureTasks(house);
            for (int run = 0; run < Figures.RUNS; run++) {
                measureLateness(house, model, 1_000_000L * (run + 1));
            }
        }
        figures.keep();
    }

    /** A look for what is due, and telling of it, cost the same however many tasks are open. */
    private void measureTasks(BusyHouse house) throws SQLException {
        var model = house.submitted("待审稿件");
        house.copy(model, FEW_TASKS, TASKS, Instant.now(), EVERY);
        measureLooks("look." + FEW_TASKS, house);
        measureTelling(FEW_TASKS, house);
        house.copy(model, MANY_TASKS - FEW_TASKS, 2 * TASKS, Instant.now(), EVERY);
        measureLooks("look." + MANY_TASKS, house);
        measureTelling(MANY_TASKS, house);
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

    /** As many become due at once however many are open. */
    private void measureTelling(int open, BusyHouse house) {
        var tasks = new OpenTasks(house.part(JdbcClient.class), TASKS, FEW_TASKS);
        for (int run = 0; run < Figures.RUNS; run++) {
            figures.measured("reminders." + open, tasks.reminded());
            figures.measured("escalations." + open, tasks.escalated());
        }
    }

    /** Until each is to be had, which is later than the instant its release bears. */
    private void measureLateness(BusyHouse house, ArticleId model, long first) throws Exception {
        var start = Instant.now().plus(SOON);
        house.copy(model, SCHEDULES, first, start, EVERY);
        assertThat(Instant.now()).as("none is due before all are there").isBefore(start);
        var late =
                new Arrivals(house.part(DataSource.class))
                        .of(first, SCHEDULES, start.plus(LATEST)).entrySet().stream()
                                .map(there -> late(there.getKey() - first, start, there.getValue()))
                                .toList();
        assertThat(late).as("none is early").allMatch(millis -> millis >= 0);
        figures.measured("lateness.p50", percentile(late, 50));
        figures.measured("lateness.p99", percentile(late, 99));
        figures.measured("lateness.longest", percentile(late, 100));
    }

    /** In milliseconds. */
    private static double late(long nth, Instant start, Instant there) {
        return Duration.between(start.plus(EVERY.multipliedBy(nth)), there).toNanos() / 1e6;
    }

    /** The newest first, which stand on every page and in the feed. */
    private void measureWithdrawals(BusyHouse house) throws Exception {
        house.publish(house.released("灯标换灯"), LIVE, STORIES);
        long next = STORIES + LIVE;
        try (var hands = Executors.newCachedThreadPool()) {
            for (int run = -1; run < Figures.RUNS; run++) {
                var vanishing = new Vanishing(house, hands);
                for (int i = 0; i < (run < 0 ? WARMING : WITHDRAWALS); i++) {
                    vanishing.withdraw(new ArticleId(next--));
                }
                if (run >= 0) { // the first goes to warm up
                    vanishing.millis().forEach(this::measured);
                }
            }
        }
    }

    private void measured(Channel channel, List<Double> millis) {
        figures.measured(gone(channel, 50), percentile(millis, 50));
        figures.measured(gone(channel, 99), percentile(millis, 99));
    }

    private static double percentile(List<Double> millis, int percent) {
        var sorted = millis.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(sorted.size() * percent / 100.0) - 1));
    }

    private static String gone(Channel channel, int percentile) {
        return "gone.%s.p%d".formatted(channel.name().toLowerCase(Locale.ROOT), percentile);
    }
}
