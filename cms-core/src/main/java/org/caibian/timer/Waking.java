package org.caibian.timer;

import java.time.Instant;

/**
 * Looks at what a timer of one kind is about. A timer is no order: what stands decides, and looking
 * twice or late does no harm.
 */
public interface Waking {

    TimerKind kind();

    /**
     * Asks others what the waking has to know, where that may take long: called before it, outside
     * any transaction, and by several nodes at once.
     */
    default void ask(long subject) {}

    /**
     * Called inside a transaction of its own; what it throws is tried again later. {@code now} is
     * not before the instant the timer was set for: who goes by another clock, and finds it too
     * early, sets the timer again.
     */
    void wake(long subject, Instant now);
}
