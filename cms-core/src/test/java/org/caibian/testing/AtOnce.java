package org.caibian.testing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two acts at one instant: the second begins while the first is done and not kept yet. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of the second, which either waits for the first or is over before it is kept. */
    public static <T> T both(ApplicationContext context, Runnable first, Supplier<T> second) {
        return both(context, first, second, () -> {});
    }

    /** The same, where the first has more to do while the second waits for it. */
    public static <T> T both(
            ApplicationContext context, Runnable first, Supplier<T> second, Runnable rest) {
        var jdbc = context.getBean(JdbcClient.class);
        var result = new CompletableFuture<T>();
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(_ -> {
                    first.run();
                    result.completeAsync(second);
                    while (!result.isDone() && nobodyWaits(jdbc)) {
                        Thread.onSpinWait();
                    }
                    rest.run();
                });
        return result.join();
    }

    private static boolean nobodyWaits(JdbcClient jdbc) {
        return jdbc.sql("select not exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
