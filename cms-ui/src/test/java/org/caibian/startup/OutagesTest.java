package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutagesTest {

    private static final Instant START = Instant.parse("2026-11-24T00:00:00Z");

    private final Outages outages = new Outages();

    @Test
    void whatIsDueWhileItIsDownIsLateFromTheStartOfTheProcessUntilReadersHaveIt() {
        outages.add(at(10), at(12), at(20));

        var had = outages.had(at(11), at(18));

        assertThat(had).isEqualTo(at(20));
        assertThat(outages.late(at(11), had)).isEqualTo(Duration.ofSeconds(8));
        assertThat(outages.lateOnceReady(at(11), had)).isZero();
    }

    @Test
    void whatIsDueWhileItStartsIsLateFromItsInstant() {
        outages.add(at(10), at(12), at(20));

        assertThat(outages.late(at(15), outages.had(at(15), at(22))))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(outages.lateOnceReady(at(15), at(22))).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void whatIsDueWhileItRunsIsLateFromItsInstant() {
        outages.add(at(10), at(12), at(20));

        assertThat(outages.between(at(30), at(31))).isEmpty();
        assertThat(outages.late(at(30), outages.had(at(30), at(31))))
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void ofSeveralStartsTheLastCounts() {
        outages.add(at(10), at(12), at(20));
        outages.add(at(21), at(23), at(30));

        assertThat(outages.late(at(11), outages.had(at(11), at(29))))
                .isEqualTo(Duration.ofSeconds(7));
    }

    @Test
    void whatReadersHadBeforeItsInstantIsNotCalledPunctual() {
        outages.add(at(10), at(12), at(20));

        assertThat(outages.late(at(30), at(29))).isNegative();
        assertThat(outages.late(at(9), outages.had(at(9), at(8)))).isNegative();
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }
}
