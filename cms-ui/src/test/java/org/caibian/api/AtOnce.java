package org.caibian.api;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caibian.api.Machine.Answer;

/** Several requests, or acts, that set out at the same moment. */
final class AtOnce {

    private AtOnce() {}

    static List<Answer> all(int times, Supplier<Answer> request) {
        return done(Stream.generate(() -> request).limit(times).toList());
    }

    static List<Answer> both(Supplier<Answer> one, Supplier<Answer> other) {
        return done(List.of(one, other));
    }

    /** Whatever comes of acts that begin at the same moment. */
    static <T> List<T> done(List<? extends Supplier<T>> requests) {
        var start = new CyclicBarrier(requests.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return requests.stream()
                    .map(request ->
                            threads.submit(() -> {
                                start.await();
                                return request.get();
                            }))
                    .toList()
                    .stream()
                    .map(AtOnce::answer)
                    .toList();
        }
    }

    private static <T> T answer(Future<T> sent) {
        try {
            return sent.get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
