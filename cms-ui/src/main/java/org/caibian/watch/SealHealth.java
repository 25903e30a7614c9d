package org.caibian.watch;

import java.time.Clock;
import java.time.Duration;
import org.caibian.publication.SealCheck;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the last look found every live story sealed as it must be, and was not long ago. The word
 * {@code ALARM} stands over {@code UP} for the whole house, but takes no node from readers.
 */
@Component("sealsHealthIndicator")
class SealHealth implements HealthIndicator {

    static final Status ALARM = new Status("ALARM");

    private static final Duration TOO_LONG = Duration.ofDays(2);

    private final SealCheck seals;
    private final Clock clock;

    SealHealth(SealCheck seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** Without details: its address is open to everybody. */
    @Override
    public Health health() {
        return Health.status(seals.last().map(this::status).orElse(Status.UNKNOWN)).build();
    }

    private Status status(SealCheck.Look last) {
        boolean stale = last.at().plus(TOO_LONG).isBefore(clock.instant());
        return stale || last.exceptions() > 0 ? ALARM : Status.UP;
    }
}
