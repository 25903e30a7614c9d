package org.caibian.api;

import java.time.Duration;

/**
 * How long after another act a withdrawal sets out, race after race: later after it was first,
 * sooner after it was not, in growing steps until both have happened and in ever smaller ones then,
 * so that most races are close.
 */
final class Stagger {

    private static final long LEAST = 4;

    private long millis;
    private long step = 16;
    private boolean wasFirst;
    private boolean wasSecond;

    /** Before the other act where it is negative. */
    Duration after() {
        return Duration.ofMillis(millis);
    }

    /** The withdrawal won, or came second. */
    void saw(boolean first) {
        wasFirst |= first;
        wasSecond |= !first;
        step = sawBoth() ? Math.max(LEAST, step / 2) : step * 2;
        millis += first ? step : -step;
    }

    /** Whether it has been first as well as second. */
    boolean sawBoth() {
        return wasFirst && wasSecond;
    }
}
