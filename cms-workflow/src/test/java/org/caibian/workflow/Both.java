package org.caibian.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;

/** Two acts that meet. */
final class Both {

    private Both() {}

    /** Does both at the same instant, and gives what came of each. */
    static <R> List<R> atOnce(Callable<? extends R> one, Callable<? extends R> other)
            throws Exception {
        var barrier = new CyclicBarrier(2);
        var results = new ArrayList<R>();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var attempts =
                    List.of(one, other).stream()
                            .map(act ->
                                    threads.submit(() -> {
                                        barrier.await();
                                        return (R) act.call();
                                    }))
                            .toList();
            for (var attempt : attempts) {
                results.add(attempt.get());
            }
        }
        return results;
    }
}
