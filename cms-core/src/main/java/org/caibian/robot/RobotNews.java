package org.caibian.robot;

import java.time.Clock;
import org.caibian.notice.Telling;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has robots say what people are told, as that is written. */
@Component
class RobotNews {

    private final RobotOutboxRows outbox;
    private final Clock clock;

    RobotNews(RobotOutboxRows outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction of the act. */
    @EventListener
    void on(Telling told) {
        Subject.of(told.occasion())
                .ifPresent(subject -> outbox.add(subject, told, clock.instant()));
    }
}
