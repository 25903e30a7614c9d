package org.caibian.timer;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caibian.timer.TimerRows.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Wakes whoever a timer is for once it is due, each in a transaction of its own: what was under way
 * when the program died is due again at its next start.
 */
@Component
public class DueTimers {

    /** The longest pause before a waking that failed is tried again. */
    static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    /**
     * How long one waits for what another holds, before it is postponed as one that failed: one
     * article somebody keeps locked is not to make all others late.
     */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(DueTimers.class);
    private static final int DOUBLINGS = 8;

    private final TimerRows rows;
    private final Map<TimerKind, Waking> wakings = new EnumMap<>(TimerKind.class);
    private final TransactionTemplate transaction;
    private final Clock clock;

    DueTimers(
            TimerRows rows,
            List<Waking> wakings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        wakings.forEach(waking -> this.wakings.put(waking.kind(), waking));
    }

    /**
     * What is due now of these kinds, the longest due first, at most {@code limit}: each to be run
     * once.
     */
    public List<Runnable> next(Set<TimerKind> kinds, int limit) {
        return rows.due(kinds, clock.instant(), limit).stream()
                .map(timer -> (Runnable) () -> wake(timer))
                .toList();
    }

    private void wake(Timer timer) {
        try {
            var waking = Objects.requireNonNull(wakings.get(timer.kind()));
            waking.ask(timer.subject());
            transaction.executeWithoutResult(_ -> {
                var now = clock.instant();
                // Where the clock was set back meanwhile, it comes to that instant once more.
                if (!timer.due().isAfter(now)) {
                    rows.waitAtMost(LONGEST_WAIT);
                    rows.take(timer)
                            .ifPresent(turn -> {
                                waking.wake(timer.subject(), now);
                                rows.done(timer, turn);
                            });
                }
            });
        } catch (RuntimeException failed) {
            LOG.error("{} {} is woken again later", timer.kind(), timer.subject(), failed);
            postpone(timer);
        }
    }

    private void postpone(Timer timer) {
        try {
            transaction.executeWithoutResult(_ -> rows.postpone(timer, pauseFrom(timer)));
        } catch (RuntimeException away) {
            LOG.warn("{} {} stays due", timer.kind(), timer.subject(), away);
        }
    }

    /** Doubled with each failure: one, two, four seconds. */
    private Instant pauseFrom(Timer timer) {
        var pause = Duration.ofSeconds(1L << Math.min(timer.attempts(), DOUBLINGS));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
