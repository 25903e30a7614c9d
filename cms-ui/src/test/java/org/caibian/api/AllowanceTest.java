package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant START = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void aMinutesWorthIsTakenAtOnceAndThenOneWaits() {
        var allowance = spent();

        assertThat(allowance.take(START)).contains(Duration.ofSeconds(1));
    }

    @Test
    void whatIsLeftComesBackWithTime() {
        var allowance = spent();

        assertThat(allowance.take(START.plusSeconds(2))).isEmpty();
        assertThat(allowance.take(START.plusSeconds(2))).isEmpty();
        assertThat(allowance.take(START.plusSeconds(2))).isPresent();
    }

    @Test
    void noMoreThanAMinutesWorthIsSaved() {
        var allowance = new Allowance(60, START);
        var later = START.plus(Duration.ofHours(1));

        assertThat(allowance.isWhole(later)).isTrue();
        for (int taken = 0; taken < 60; taken++) {
            assertThat(allowance.take(later)).isEmpty();
        }
        assertThat(allowance.take(later)).isPresent();
    }

    @Test
    void aClockThatIsSetBackGivesNothing() {
        var allowance = spent();

        assertThat(allowance.take(START.minusSeconds(60))).isPresent();
        assertThat(allowance.take(START)).isPresent();
    }

    private static Allowance spent() {
        var allowance = new Allowance(60, START);
        for (int taken = 0; taken < 60; taken++) {
            assertThat(allowance.take(START)).isEmpty();
        }
        return allowance;
    }
}
