package org.caibian.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How many requests a token has left: so many a minute, saved up to a minute's worth. */
final class Allowance {

    private static final double NANOS_OF_A_MINUTE = Duration.ofMinutes(1).toNanos();

    private final int aMinute;
    private double left;
    private Instant at;

    Allowance(int aMinute, Instant now) {
        this.aMinute = aMinute;
        this.left = aMinute;
        this.at = now;
    }

    /** Takes one; how long to wait where none is left. */
    synchronized Optional<Duration> take(Instant now) {
        refill(now);
        if (left >= 1) {
            left--;
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) ((1 - left) * NANOS_OF_A_MINUTE / aMinute)));
    }

    /** Whether nothing is lost by forgetting it. */
    synchronized boolean isWhole(Instant now) {
        refill(now);
        return left >= aMinute;
    }

    private void refill(Instant now) {
        if (now.isAfter(at)) {
            var more = Duration.between(at, now).toNanos() / NANOS_OF_A_MINUTE * aMinute;
            left = Math.min(aMinute, left + more);
            at = now;
        }
    }
}
