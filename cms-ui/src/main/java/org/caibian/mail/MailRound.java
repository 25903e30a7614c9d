package org.caibian.mail;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caibian.notice.MailOutbox;
import org.caibian.notice.Postman;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox every few seconds. It starts after the web server, whose port the links may
 * need, and on each node: nodes take turns letter by letter.
 */
@Component
class MailRound implements SmartLifecycle {

    /** So that a round ends, whatever is written meanwhile. */
    private static final int MOST_LETTERS = 50;

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(MailRound.class);

    private final MailOutbox outbox;
    private final Postman postman;
    private volatile ScheduledExecutorService courier = stopped();

    MailRound(MailOutbox outbox, Postman postman) {
        this.outbox = outbox;
        this.postman = postman;
    }

    void go() {
        try {
            for (int letters = 0; letters < MOST_LETTERS && isRunning(); letters++) {
                if (!outbox.handOutNext(postman)) {
                    return;
                }
            }
        } catch (RuntimeException later) {
            LOG.warn("Letters wait in the outbox", later);
        }
    }

    @Override
    public synchronized void start() {
        courier =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("mail").factory());
        var _ =
                courier.scheduleWithFixedDelay(
                        this::go, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** The letter in hand is brought to its end; the others wait for the next start. */
    @Override
    public synchronized void stop() {
        courier.close();
    }

    @Override
    public boolean isRunning() {
        return !courier.isShutdown();
    }

    private static ScheduledExecutorService stopped() {
        var none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
