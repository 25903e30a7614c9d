package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Supplier;
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
            Integer.getInteger("caibian.soak.acts", WritingSoak.Death.values().length);

    @TempDir Path data;
    @TempDir Path laidOut;
    @TempDir Path profile;

    @Test
    void nothingOlderThanTwoSecondsIsLostWhateverDiesAndWhenever() throws Exception {
        var campaign = Campaign.of("writing", Duration.ofSeconds(1));

        var result =
                new WritingSoak(data, profile, program(campaign), campaign.seed())
                        .run(campaign.time(), DEATHS);

        campaign.ended(result.toString());
        assertThat(result.deaths()).isGreaterThanOrEqualTo(DEATHS);
        assertThat(new PostgresProcesses(data.resolve("postgres/tables")).running()).isEmpty();
    }

    /** Rehearsed where it is started a hundred times. */
    private Supplier<Program> program(Campaign campaign) {
        Program.Rehearsed program =
                campaign.isInEarnest() ? Program.rehearsedIn(laidOut) : Program::ofJar;
        return () ->
                program.start("--server.port=0", "--caibian.data=" + data, "--caibian.demo=true");
    }
}
