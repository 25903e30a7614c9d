package org.caibian.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import org.caibian.publication.SealCheck;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class SealHealthTest {

    private final SealCheck seals = mock(SealCheck.class);
    private final SettableClock clock = new SettableClock();
    private final SealHealth health = new SealHealth(seals, clock);

    @Test
    void aHouseInOrderIsUp() {
        found(0);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void aHouseWithAnExceptionSaysAlarmAndNothingMore() {
        found(1);

        assertThat(health.health().getStatus()).isEqualTo(SealHealth.ALARM);
        assertThat(health.health().getDetails()).isEmpty();
    }

    @Test
    void aCheckThatStoppedIsAnAlarmToo() {
        found(0);
        clock.pass(Duration.ofDays(3));

        assertThat(health.health().getStatus()).isEqualTo(SealHealth.ALARM);
    }

    @Test
    void beforeTheFirstLookNothingIsKnown() {
        when(seals.last()).thenReturn(Optional.empty());

        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    private void found(int exceptions) {
        when(seals.last()).thenReturn(Optional.of(new SealCheck.Look(clock.instant(), exceptions)));
    }
}
