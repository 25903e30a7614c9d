package org.caibian.ui.parts;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.stereotype.Service;

/**
 * Wakes the open pages of this node. Where somebody's own thread did, straight after their act was
 * committed, they would wait for whatever others' pages do then, and what those save would be part
 * of an act that is over.
 */
@Service
public class Hands implements AutoCloseable {
    /** So few that what is read again for pages never keeps those waiting who save. */
    private static final int MANY = 2;

    /** What comes after the program began to end wakes nobody. */
    private final ScheduledThreadPoolExecutor pool =
            new ScheduledThreadPoolExecutor(
                    MANY,
                    Thread.ofPlatform().daemon().name("pages-", 0).factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    /** Does {@code wake} as soon as one is free. */
    public void wake(Runnable wake) {
        pool.execute(wake);
    }

    ScheduledExecutorService pool() {
        return pool;
    }

    @Override
    public void close() {
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        pool.shutdown();
    }
}
