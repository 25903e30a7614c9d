package org.caibian.watch;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;

/**
 * Wakes what is due of some kinds, several at once, until nothing is left. Every node does: what
 * one is at, the others leave alone.
 */
final class TimerRound implements AutoCloseable {

    /** Short, since a story that goes out at an instant is waited for. */
    static final Duration PAUSE = Duration.ofMillis(250);

    private static final int AT_A_TIME = 100;

    private final DueTimers timers;
    private final Set<TimerKind> kinds;
    private final ExecutorService hands;

    /** {@code hands} of these are looked after at once. */
    TimerRound(DueTimers timers, Set<TimerKind> kinds, int hands) {
        this.timers = timers;
        this.kinds = kinds;
        this.hands =
                Executors.newFixedThreadPool(
                        hands, Thread.ofPlatform().daemon().name("timer-", 1).factory());
    }

    void go() {
        var due = timers.next(kinds, AT_A_TIME);
        while (!due.isEmpty()) {
            wake(due.stream().map(Executors::callable).toList());
            // What failed is due later, so that a full page is followed by another one.
            due = due.size() < AT_A_TIME ? List.of() : timers.next(kinds, AT_A_TIME);
        }
    }

    private void wake(List<Callable<Object>> due) {
        try {
            hands.invokeAll(due);
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        hands.close();
    }
}
