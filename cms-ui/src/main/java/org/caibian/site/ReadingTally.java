package org.caibian.site;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.caibian.reader.Readings;
import org.caibian.shared.ArticleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Counts readings in memory and brings them to the database every few seconds, so that no page
 * waits for a count. Killed outright, a node forgets those few seconds.
 */
@Component
class ReadingTally implements SmartLifecycle {

    /** Far more than are read in a few seconds; more than these are let go. */
    private static final int MOST_ARTICLES = 20_000;

    private static final Duration EVERY = Duration.ofSeconds(3);
    private static final Logger LOG = LoggerFactory.getLogger(ReadingTally.class);

    private final Readings readings;
    private final Clock clock;
    private final ConcurrentHashMap<ArticleId, Long> counted = new ConcurrentHashMap<>();
    private volatile ScheduledExecutorService courier = stopped();

    ReadingTally(Readings readings, Clock clock) {
        this.readings = readings;
        this.clock = clock;
    }

    void count(ArticleId article) {
        add(article, 1);
    }

    /** What could not be written is counted on, and written the next time. */
    void bringIn() {
        var taken = new HashMap<ArticleId, Long>();
        counted.keySet().forEach(article -> take(article, taken));
        if (taken.isEmpty()) {
            return;
        }
        try {
            readings.add(taken, clock.instant());
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("Readings of {} stories wait for the database", taken.size());
            taken.forEach(this::add);
        }
    }

    private void take(ArticleId article, Map<ArticleId, Long> taken) {
        var count = counted.remove(article);
        if (count != null) {
            taken.put(article, count);
        }
    }

    private void add(ArticleId article, long readings) {
        if (counted.size() < MOST_ARTICLES || counted.containsKey(article)) {
            counted.merge(article, readings, Long::sum);
        }
    }

    @Override
    public synchronized void start() {
        courier =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("readings").factory());
        var _ =
                courier.scheduleWithFixedDelay(
                        this::bringIn, EVERY.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    /** After the last page has been served, since a phase stops before those below it. */
    @Override
    public synchronized void stop() {
        courier.close();
        bringIn();
    }

    @Override
    public boolean isRunning() {
        return !courier.isShutdown();
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private static ScheduledExecutorService stopped() {
        var none = Executors.newSingleThreadScheduledExecutor();
        none.shutdown();
        return none;
    }
}
