package org.caibian.search;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * In the background: fills the index from the database where that was never done, and hands out
 * again what the engine did not take.
 */
@Component
class Filling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Filling.class);
    private static final int PAGE = 100;
    private static final long EVERY_SECONDS = 2;

    private final Stories stories;
    private final StoryIndex index;
    private final Backlog backlog;
    private final Turn turn;
    private volatile ScheduledExecutorService clockwork = wound();
    private volatile boolean running;

    Filling(Stories stories, StoryIndex index, Backlog backlog, Turn turn) {
        this.stories = stories;
        this.index = index;
        this.backlog = backlog;
        this.turn = turn;
    }

    @Override
    public void start() {
        if (clockwork.isShutdown()) {
            clockwork = wound();
        }
        running = true;
        var _ = clockwork.scheduleWithFixedDelay(this::look, 0, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        running = false;
        // Not interrupted: Lucene closes what it writes to when its thread is.
        clockwork.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private static ScheduledExecutorService wound() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("index-filling").factory());
    }

    /** Fills the index where that was never brought to an end, else retries what failed. */
    void look() {
        try {
            if (!index.answers()) {
                return;
            }
            if (!index.isFilled()) {
                turn.take(this::fill);
            }
            backlog.retrySome();
        } catch (RuntimeException later) {
            if (!clockwork.isShutdown()) {
                LOG.warn("The search index is not up to date; trying again", later);
            }
        }
    }

    private void fill() {
        if (index.isFilled()) {
            return;
        }
        try (var all = all()) {
            index.rebuild(all);
        }
        LOG.info("The search index is filled");
    }

    private Stream<Story> all() {
        return Stream.iterate(
                        stories.after(new ArticleId(0), PAGE),
                        page -> !page.isEmpty(),
                        page -> stories.after(page.getLast().article(), PAGE))
                .flatMap(List::stream)
                .peek(_ -> goOnOnlyWhileRunning());
    }

    private void goOnOnlyWhileRunning() {
        if (clockwork.isShutdown()) {
            throw new CancellationException("The program is ending");
        }
    }
}
