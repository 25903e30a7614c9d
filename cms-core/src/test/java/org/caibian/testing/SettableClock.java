package org.caibian.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class SettableClock extends Clock {

    /** Where the clock stands at first: a Monday afternoon in the newsroom. */
    public static final Instant START = Instant.parse("2026-11-23T06:30:00Z");

    private Instant now = START;
    private Duration tick = Duration.ZERO;

    /** Moves on by {@code duration}. */
    public synchronized void pass(Duration duration) {
        now = now.plus(duration);
    }

    /** Does that as a clock that runs: each time it is read it is a moment later. */
    public void whileItRuns(Runnable act) {
        tick(Duration.ofMillis(1));
        try {
            act.run();
        } finally {
            tick(Duration.ZERO);
        }
    }

    private synchronized void tick(Duration step) {
        tick = step;
    }

    @Override
    public synchronized Instant instant() {
        now = now.plus(tick);
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
