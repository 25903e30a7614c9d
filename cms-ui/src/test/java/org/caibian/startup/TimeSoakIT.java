package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.caibian.testing.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short, seeded slice of {@link TimeSoak}; longer with {@code ./cms soak time}. */
class TimeSoakIT {
    private static final Duration LATE_WHILE_RUNNING = Duration.ofSeconds(2);
    private static final Duration LATE_AFTER_A_RESTART = Duration.ofSeconds(10);
    private static final int KILLS = 1;
    private static final int SCHEDULES = 2;

    @TempDir Path data;

    @Test
    void noStoryIsEarlyLostTwiceOrHalfReleasedWhateverIsKilledAndWhenever() throws Exception {
        var campaign = Campaign.of("time", Duration.ofSeconds(1));

        var result = new TimeSoak(data, campaign.seed()).run(campaign.time(), KILLS, SCHEDULES);

        campaign.ended(result.toString());
        assertThat(result.released()).isPositive();
        if (campaign.isInEarnest()) {
            assertThat(result.running().p99()).isLessThan(LATE_WHILE_RUNNING);
            assertThat(result.afterRestart().p99()).isLessThan(LATE_AFTER_A_RESTART);
        }
        assertThat(new PostgresProcesses(data.resolve("postgres/tables")).running()).isEmpty();
    }
}
