package org.caibian.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** The newsroom's clock; while a past act is played, it stands at the instant of that act. */
final class DemoClock extends Clock {
    private static final ScopedValue<Instant> PLAYED = ScopedValue.newInstance();

    private final Clock real;

    DemoClock(Clock real) {
        this.real = real;
    }

    static void at(Instant instant, Runnable act) {
        ScopedValue.where(PLAYED, instant).run(act);
    }

    @Override
    public Instant instant() {
        return PLAYED.isBound() ? PLAYED.get() : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new DemoClock(real.withZone(zone));
    }
}
