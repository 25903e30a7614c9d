package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.caibian.testing.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A short, seeded slice of {@link WritingSoak}; {@code ./cms soak writing} has what people write
 * with die five hundred times.
 */
class WritingSoakIT {

    /** How many deaths a campaign sees at least, whatever time that takes; tests see each once. */
    private static final int DEATHS =
            Integer.getInteger("caibian.soak.acts", Death.values().length);

    @TempDir Path data;
    @TempDir Path profile;

    @Test
    void nothingOlderThanTwoSecondsIsLostWhateverDiesAndWhenever() throws Exception {
        var campaign = Campaign.of("writing", Duration.ofSeconds(1));

        DemoFolder.copyTo(data);
        var result =
                new WritingSoak(data, profile, port -> DemoFolder.on(data, port), campaign.seed())
                        .run(campaign.time(), DEATHS, longest(campaign), campaign::goesOn);

        campaign.ended(result.toString());
        assertThat(result.deaths()).isGreaterThanOrEqualTo(DEATHS);
        assertThat(new PostgresProcesses(data.resolve("postgres/tables")).running()).isEmpty();
    }

    /** How long somebody writes before the next death at most. */
    private static Duration longest(Campaign campaign) {
        return Duration.ofMillis(campaign.isInEarnest() ? 3_000 : 1_600);
    }
}
