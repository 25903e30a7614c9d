package org.caibian.watch;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes a round again and again on a thread of its own, from when the web server answers to when
 * the program ends; the round it is on is brought to its end. One that fails is followed by the
 * next.
 */
public final class Clockwork implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Clockwork.class);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private volatile ScheduledExecutorService thread = stopped();

    /** Rests for {@code pause} after each round; {@code name} is the thread's. */
    public Clockwork(String name, Duration pause, Runnable round) {
        this.name = name;
        this.pause = pause;
        this.round = round;
    }

    @Override
    public synchronized void start() {
        thread =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name(name).factory());
        var _ = thread.scheduleWithFixedDelay(this::go, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public synchronized void stop() {
        thread.close();
    }

    @Override
    public boolean isRunning() {
        return !thread.isShutdown();
    }

    private void go() {
        try {
            round.run();
        } catch (RuntimeException later) {
            LOG.error("The round of {} failed; the next one comes in {}", name, pause, later);
        }
    }

    private static ScheduledExecutorService stopped() {
        var none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
