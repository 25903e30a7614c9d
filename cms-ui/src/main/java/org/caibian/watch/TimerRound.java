package org.caibian.watch;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caibian.timer.DueTimers;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Wakes what is due, several at once, until nothing is left. Every node does: what one is at, the
 * others leave alone.
 */
@Component
class TimerRound implements DisposableBean {

    /** Short, since a story that goes out at an instant is waited for. */
    static final Duration PAUSE = Duration.ofMillis(250);

    /** So few that most connections to the database are left for people. */
    private static final int AT_ONCE = 4;

    private static final int AT_A_TIME = 100;

    private final DueTimers timers;
    private final ExecutorService hands =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().daemon().name("timer-", 1).factory());

    TimerRound(DueTimers timers) {
        this.timers = timers;
    }

    void go() {
        var due = timers.next(AT_A_TIME);
        while (!due.isEmpty()) {
            wake(due.stream().map(Executors::callable).toList());
            // What failed is due later, so that a full page is followed by another one.
            due = due.size() < AT_A_TIME ? List.of() : timers.next(AT_A_TIME);
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
    public void destroy() {
        hands.close();
    }
}
