package org.caibian.timer;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sets and stops timers, inside the act that writes the instant they stand for. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Timers {

    private final TimerRows rows;

    Timers(TimerRows rows) {
        this.rows = rows;
    }

    /** Sets the one timer of that kind on {@code subject}, wherever it stood before. */
    public void set(TimerKind kind, long subject, Instant at) {
        rows.set(kind, subject, at);
    }

    public void stop(TimerKind kind, long subject) {
        rows.remove(kind, subject);
    }
}
