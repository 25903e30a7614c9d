package org.caibian.timer;

import java.time.Instant;

/**
 * Looks at what a timer of one kind is about. A timer is no order: what stands decides, and looking
 * twice or late does no harm.
 */
public interface Waking {

    TimerKind kind();

    /** Called inside a transaction of its own; what it throws is tried again later. */
    void wake(long subject, Instant due);
}
