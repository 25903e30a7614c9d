package org.caibian.webhook;

import java.time.Duration;
import org.caibian.robot.Mouthpiece;
import org.caibian.robot.RobotOutbox;
import org.springframework.stereotype.Component;

/** Lets robots speak, on each node: nodes take turns message by message. */
@Component
class RobotRound {

    static final Duration PAUSE = Duration.ofSeconds(2);

    /** So that a round ends, whatever happens meanwhile, and so does the program. */
    private static final int MOST_MESSAGES = 50;

    private final RobotOutbox outbox;
    private final Mouthpiece mouthpiece;

    RobotRound(RobotOutbox outbox, Mouthpiece mouthpiece) {
        this.outbox = outbox;
        this.mouthpiece = mouthpiece;
    }

    void go() {
        for (int said = 0; said < MOST_MESSAGES && outbox.speakNext(mouthpiece); said++) {
            // until none has anything to say
        }
    }
}
