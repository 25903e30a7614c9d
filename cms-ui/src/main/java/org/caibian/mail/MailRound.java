package org.caibian.mail;

import java.time.Duration;
import org.caibian.notice.MailOutbox;
import org.caibian.notice.Postman;
import org.springframework.stereotype.Component;

/** Empties the outbox, on each node: nodes take turns letter by letter. */
@Component
class MailRound {

    static final Duration PAUSE = Duration.ofSeconds(5);

    /** So that a round ends, whatever is written meanwhile, and so does the program. */
    private static final int MOST_LETTERS = 50;

    private final MailOutbox outbox;
    private final Postman postman;

    MailRound(MailOutbox outbox, Postman postman) {
        this.outbox = outbox;
        this.postman = postman;
    }

    void go() {
        for (int letters = 0; letters < MOST_LETTERS; letters++) {
            if (!outbox.handOutNext(postman)) {
                return;
            }
        }
    }
}
