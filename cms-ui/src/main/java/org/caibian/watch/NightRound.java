package org.caibian.watch;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caibian.publication.SealCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Asks every minute whether live stories are to be looked through: so a night missed while the
 * program stood still is made up for at the next start, and of several nodes one looks.
 */
@Component
class NightRound implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NightRound.class);

    private final SealCheck seals;
    private volatile ScheduledExecutorService watchman = stopped();

    NightRound(SealCheck seals) {
        this.seals = seals;
    }

    void go() {
        try {
            seals.lookIfDue();
        } catch (RuntimeException later) {
            LOG.error("Live stories could not be looked through; tried again in a minute", later);
        }
    }

    @Override
    public synchronized void start() {
        watchman =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("night-round").factory());
        var _ = watchman.scheduleWithFixedDelay(this::go, 0, 1, TimeUnit.MINUTES);
    }

    @Override
    public synchronized void stop() {
        watchman.close();
    }

    @Override
    public boolean isRunning() {
        return !watchman.isShutdown();
    }

    private static ScheduledExecutorService stopped() {
        var none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
