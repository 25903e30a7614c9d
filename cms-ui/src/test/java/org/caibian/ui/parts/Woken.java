package org.caibian.ui.parts;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Delayed;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Waits until every page that was woken has looked. */
public final class Woken {

    private Woken() {}

    /** By these hands. */
    public static void all(Hands hands) throws Exception {
        var pool = (ScheduledThreadPoolExecutor) hands.pool();
        Awaitility.await().until(() -> pool.getQueue().stream().noneMatch(Woken::isSoon));
        everyHandIsFree(pool);
    }

    /** No page waits longer before it looks: what is due later waits for its hour. */
    private static boolean isSoon(Runnable wake) {
        return ((Delayed) wake).getDelay(TimeUnit.MILLISECONDS) <= Wake.A_WHILE.toMillis();
    }

    /** Where all of them meet, none has a page in hand any more. */
    private static void everyHandIsFree(ScheduledThreadPoolExecutor pool) throws Exception {
        var together = new CyclicBarrier(pool.getCorePoolSize());
        var here =
                IntStream.range(0, pool.getCorePoolSize())
                        .mapToObj(_ -> pool.submit(() -> together.await()))
                        .toList();
        for (var each : here) {
            each.get(1, TimeUnit.MINUTES);
        }
    }
}
