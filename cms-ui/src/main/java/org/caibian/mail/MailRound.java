package org.caibian.mail;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.caibian.notice.MailOutbox;
import org.caibian.notice.Postman;
import org.caibian.staff.SignInOutbox;
import org.caibian.staff.SignInPostman;
import org.springframework.stereotype.Component;

/** Empties the outboxes, on each node: nodes take turns letter by letter. */
@Component
class MailRound {

    static final Duration PAUSE = Duration.ofSeconds(5);

    /** So that a round ends, whatever is written meanwhile, and so does the program. */
    private static final int MOST_LETTERS = 50;

    private final MailOutbox outbox;
    private final Postman postman;
    private final SignInOutbox links;
    private final SignInPostman linkPostman;

    MailRound(MailOutbox outbox, Postman postman, SignInOutbox links, SignInPostman linkPostman) {
        this.outbox = outbox;
        this.postman = postman;
        this.links = links;
        this.linkPostman = linkPostman;
    }

    /** Somebody waits at the door for a link: those go first. */
    void go() {
        empty(() -> links.handOutNext(linkPostman));
        empty(() -> outbox.handOutNext(postman));
    }

    private static void empty(BooleanSupplier handOutNext) {
        for (int letters = 0; letters < MOST_LETTERS; letters++) {
            if (!handOutNext.getAsBoolean()) {
                return;
            }
        }
    }
}
