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
    default void ask(long subject, Instant due) {}

    /** Called inside a transaction of its own; what it throws is tried again later. */
    void wake(long subject, Instant due);
}
