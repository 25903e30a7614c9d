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

    /** How many schedules a campaign makes at least, whatever time that takes. */
    private static final int SCHEDULES = Integer.getInteger("caibian.soak.acts", 2);

    private static final int SCHEDULES_A_KILL = 5;

    @TempDir Path data;

    @Test
    void noStoryIsEarlyLostTwiceOrHalfReleasedWhateverIsKilledAndWhenever() throws Exception {
        var campaign = Campaign.of("time", Duration.ofSeconds(1));

        DemoFolder.copyTo(data);
        var result =
                new TimeSoak(data, () -> DemoFolder.on(data), campaign.seed())
                        .run(campaign.time(), Math.max(1, SCHEDULES / SCHEDULES_A_KILL), SCHEDULES);

        campaign.ended(result.toString());
        assertThat(result.released()).isPositive();
        if (campaign.isInEarnest()) {
            assertThat(result.running().p99()).isLessThan(LATE_WHILE_RUNNING);
            assertThat(result.afterRestart().p99()).isLessThan(LATE_AFTER_A_RESTART);
        }
        assertThat(new PostgresProcesses(data.resolve("postgres/tables")).running()).isEmpty();
    }
}
