package org.caibian.security;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** That something is answered once, within five minutes; of two at the same instant, one is. */
final class OneAnswer {

    private static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final Instant until;
    private final AtomicBoolean taken = new AtomicBoolean();

    OneAnswer(Instant asked) {
        until = asked.plus(GOOD_FOR);
    }

    boolean take(Instant now) {
        return now.isBefore(until) && taken.compareAndSet(false, true);
    }
}
