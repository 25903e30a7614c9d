package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.caibian.testing.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short, seeded slice of {@link TimeSoak}; {@code ./cms soak time} makes a thousand schedules and
 * kills the program two hundred times.
 */
class TimeSoakIT {
    private static final Duration LATE_WHILE_RUNNING = Duration.ofSeconds(2);
    private static final Duration LATE_AFTER_A_RESTART = Duration.ofSeconds(10);

    /** Beside other tests, and of few: what is later than that was forgotten for a while. */
    private static final Duration LATE_IN_A_SLICE = Duration.ofSeconds(30);

    /** How many schedules a campaign makes at least, whatever time that takes. */
    private static final int SCHEDULES = Integer.getInteger("caibian.soak.acts", 5);

    private static final int SCHEDULES_A_KILL = 5;
    private static final int FEWEST_KILLS = 2;

    @TempDir Path data;

    @Test
    void noStoryIsEarlyLostTwiceOrHalfReleasedWhateverIsKilledAndWhenever() throws Exception {
        var campaign = Campaign.of("time", Duration.ofSeconds(1));

        DemoFolder.copyTo(data);
        var result =
                new TimeSoak(data, () -> DemoFolder.on(data), campaign.seed())
                        .run(
                                campaign.time(),
                                Math.max(FEWEST_KILLS, SCHEDULES / SCHEDULES_A_KILL),
                                SCHEDULES);

        campaign.ended(result.toString());
        assertThat(result.released()).isPositive();
        if (campaign.isInEarnest()) {
            assertStaysWithin(LATE_WHILE_RUNNING, result.running());
            assertStaysWithin(LATE_AFTER_A_RESTART, result.afterRestart());
        }
        assertStaysWithin(LATE_IN_A_SLICE, result.running().and(result.afterRestart()));
        assertThat(new PostgresProcesses(data.resolve("postgres/tables")).running()).isEmpty();
    }

    /** No figure at all is none. */
    private static void assertStaysWithin(Duration most, Lateness late) {
        assertThat(late.p99())
                .hasValueSatisfying(p99 -> assertThat(p99).as(late.toString()).isLessThan(most));
    }
}
