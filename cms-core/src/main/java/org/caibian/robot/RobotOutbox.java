package org.caibian.robot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What robots have yet to say: written with the act, said after it, by one node, what waits for one
 * robot as one message.
 */
@Component
public class RobotOutbox {

    /** What comes later than this tells nothing any more. */
    static final Duration WORTH_SAYING = Duration.ofDays(1);

    /** Each of the three takes twenty messages a minute from a robot, and then none for a while. */
    static final Duration REST = Duration.ofSeconds(4);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int MOST_DOUBLINGS = 7;
    private static final int MOST_LINES = 20;

    private final RobotOutboxRows rows;
    private final Clock clock;

    RobotOutbox(RobotOutboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Lets the robot speak that has rested longest of those with something to say, and notes what
     * came of it; false where none has. Each message has its own transaction: who is killed between
     * the answer and the commit says that one twice, and no other.
     */
    @Transactional
    public boolean speakNext(Mouthpiece mouthpiece) {
        var now = clock.instant();
        var next = rows.lockNext(now);
        next.ifPresent(speaker -> speak(speaker, mouthpiece, now));
        return next.isPresent();
    }

    private void speak(RobotOutboxRows.Speaker speaker, Mouthpiece mouthpiece, Instant now) {
        rows.giveUp(speaker.robot(), now.minus(WORTH_SAYING), now);
        var due = rows.due(speaker.robot(), MOST_LINES);
        if (due.isEmpty()) {
            return;
        }
        // Several people are told of one act, and the group is told once.
        var lines = due.stream().map(RobotOutboxRows.Due::line).distinct().toList();
        var told =
                lines.subList(0, mouthpiece.say(new Saying(speaker.kind(), speaker.door(), lines)));
        if (told.isEmpty()) {
            rows.failed(speaker.robot(), now, now.plus(waitAfter(speaker.attempts())));
        } else {
            var said = due.stream().filter(each -> told.contains(each.line())).toList();
            rows.said(speaker.robot(), said, now, now.plus(REST));
        }
    }

    private static Duration waitAfter(int attempts) {
        return FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
    }
}
