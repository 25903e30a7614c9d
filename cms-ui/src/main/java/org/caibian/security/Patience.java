package org.caibian.security;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Has answers that may not tell whether something was looked at come equally late: later than
 * looking takes.
 */
@Component
class Patience {

    /** Several times what a hash of the usual cost takes. */
    private static final Duration USUAL = Duration.ofMillis(250);

    private static final long USUAL_COST = 19_456L * 2;

    private final long nanos;

    Patience(PasswordSettings cost) {
        nanos = USUAL.toNanos() * Math.ceilDiv((long) cost.memory() * cost.passes(), USUAL_COST);
    }

    /** From when on an answer is waited with. */
    long begin() {
        return System.nanoTime();
    }

    /** Waits until so late that no answer shows what was done for it. */
    void end(long begun) {
        for (long left = left(begun); left > 0; left = left(begun)) {
            LockSupport.parkNanos(left);
        }
    }

    private long left(long begun) {
        return nanos - (System.nanoTime() - begun);
    }
}
