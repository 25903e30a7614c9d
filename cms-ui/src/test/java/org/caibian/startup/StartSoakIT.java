package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.caibian.testing.Campaign;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short, seeded slice of {@link StartSoak}; longer with {@code ./cms soak start}. */
class StartSoakIT {
    private static final int KILLS = 3;

    @TempDir Path data;

    @Test
    void whateverIsKilledAndWheneverTheNextStartRecovers() throws Exception {
        var campaign = Campaign.of("start", Duration.ofSeconds(10));

        int kills = new StartSoak(data, campaign.seed()).run(campaign.time(), KILLS);

        campaign.ended(kills + " kills survived");
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
        assertThat(new PostgresProcesses(data.resolve("postgres/tables")).running()).isEmpty();
    }
}
