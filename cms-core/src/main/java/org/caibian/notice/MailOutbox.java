package org.caibian.notice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import org.caibian.shared.Newsroom;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that wait to be sent: written with the act, sent after it, each by one node, and those
 * that are due for one person as one message.
 */
@Component
public class MailOutbox {

    /** A notice that comes later than this tells nothing any more. */
    static final Duration WORTH_SENDING = Duration.ofDays(2);

    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
    private static final Duration LONGEST_WAIT = Duration.ofHours(2);
    private static final int MOST_DOUBLINGS = 7;
    private static final int MOST_IN_ONE = 50;

    private final MailOutboxRows rows;
    private final LetterChoiceRows choices;
    private final Newsroom newsroom;
    private final Clock clock;

    MailOutbox(MailOutboxRows rows, LetterChoiceRows choices, Newsroom newsroom, Clock clock) {
        this.rows = rows;
        this.choices = choices;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /**
     * Hands the postman whatever is due for the person whose letter is due longest, as one message,
     * and notes what came of it; false where nothing is due. Each message has its own transaction:
     * who is killed between the server's answer and the commit sends that one twice, and no other.
     */
    @Transactional
    public boolean handOutNext(Postman postman) {
        var now = clock.instant();
        var due = rows.lockNext(now, MOST_IN_ONE);
        due.flatMap(waiting -> butForTheQuiet(waiting, now))
                .ifPresent(waiting -> handOut(waiting, postman, now));
        return due.isPresent();
    }

    /**
     * What is tried again, or was kept back while the program stood still, comes in no quiet hours
     * either; but for what waits for nothing, it waits for their end.
     */
    private Optional<MailOutboxRows.Waiting> butForTheQuiet(
            MailOutboxRows.Waiting waiting, Instant now) {
        var until = choices.of(waiting.person()).quietUntil(now, newsroom.zone());
        if (until.isEmpty()) {
            return Optional.of(waiting);
        }
        var urgent = new ArrayList<Letter>();
        for (var letter : waiting.envelope().letters()) {
            if (letter.occasion().waitsForNothing()) {
                urgent.add(letter);
            } else {
                rows.keepBack(letter.notice(), until.get());
            }
        }
        return urgent.isEmpty() ? Optional.empty() : Optional.of(waiting.with(urgent));
    }

    private void handOut(MailOutboxRows.Waiting waiting, Postman postman, Instant now) {
        switch (postman.deliver(waiting.envelope())) {
            case SENT -> settle(waiting, "SENT", now);
            case LOGGED -> settle(waiting, "LOGGED", now);
            case FAILED -> waiting.envelope().letters().forEach(each -> wait(each, waiting, now));
        }
    }

    private void settle(MailOutboxRows.Waiting waiting, String outcome, Instant now) {
        waiting.envelope().letters().forEach(each -> rows.settle(each.notice(), outcome, now));
    }

    private void wait(Letter letter, MailOutboxRows.Waiting waiting, Instant now) {
        if (now.isAfter(letter.at().plus(WORTH_SENDING))) {
            rows.settle(letter.notice(), "GIVEN_UP", now);
        } else {
            rows.postpone(letter.notice(), now.plus(waitAfter(waiting.attempts())));
        }
    }

    private static Duration waitAfter(int attempts) {
        var wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
