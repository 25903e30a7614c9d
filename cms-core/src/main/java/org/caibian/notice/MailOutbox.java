package org.caibian.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Letters that wait to be sent; written with the act, sent after it, each by one node. */
@Component
public class MailOutbox {

    /** A notice that comes later than this tells nothing any more. */
    static final Duration WORTH_SENDING = Duration.ofDays(2);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);
    private static final int MOST_DOUBLINGS = 7;

    private final MailOutboxRows rows;
    private final Clock clock;

    MailOutbox(MailOutboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Hands the postman the letter that is due longest, and notes what came of it; false where none
     * is due. Each letter has its own transaction: who is killed between the server's answer and
     * the commit sends that one letter twice, and no other.
     */
    @Transactional
    public boolean handOutNext(Postman postman) {
        var now = clock.instant();
        var due = rows.lockNext(now);
        due.ifPresent(waiting -> handOut(waiting, postman, now));
        return due.isPresent();
    }

    private void handOut(MailOutboxRows.Waiting waiting, Postman postman, Instant now) {
        var notice = waiting.letter().notice();
        switch (postman.deliver(waiting.letter())) {
            case SENT -> rows.settle(notice, "SENT", now);
            case LOGGED -> rows.settle(notice, "LOGGED", now);
            case FAILED -> {
                if (now.isAfter(waiting.letter().at().plus(WORTH_SENDING))) {
                    rows.settle(notice, "GIVEN_UP", now);
                } else {
                    rows.postpone(notice, now.plus(waitAfter(waiting.attempts())));
                }
            }
        }
    }

    private static Duration waitAfter(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
