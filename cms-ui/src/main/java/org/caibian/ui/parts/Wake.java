package org.caibian.ui.parts;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.caibian.article.ArticleChanged;

/**
 * Has one page look again: at once after an act or where another writes, but after a mere save in a
 * while only, and never twice for what one look shows. What is heard before the page looks is seen
 * by that look; what is heard afterwards has it look once more, so nothing stays unseen.
 */
final class Wake {
    /** From one look to the next, whatever happens. */
    static final Duration A_MOMENT = Duration.ofMillis(500);

    /** How long others do not see what somebody is writing just now. */
    static final Duration A_WHILE = Duration.ofSeconds(2);

    private final Runnable look;
    private final ScheduledExecutorService hands;
    private final LongSupplier nanos;
    private OptionalLong due = OptionalLong.empty();
    private boolean coming;
    private long looked;

    Wake(UI page, Runnable act, ScheduledExecutorService hands, LongSupplier nanos) {
        this.hands = hands;
        this.nanos = nanos;
        looked = nanos.getAsLong() - A_MOMENT.toNanos();
        look =
                page.accessLater(
                        () -> {
                            looks();
                            act.run();
                        },
                        // Where the page closes meanwhile there is nobody left to tell.
                        () -> {});
    }

    synchronized void hear(ArticleChanged changed) {
        long now = nanos.getAsLong();
        long wanted = changed.isSave() ? now + A_WHILE.toNanos() : now;
        long at = later(wanted, looked + A_MOMENT.toNanos());
        if (due.isEmpty() || at - due.getAsLong() < 0) {
            due = OptionalLong.of(at);
            var _ = hands.schedule(this::come, at - now, TimeUnit.NANOSECONDS);
        }
    }

    private void come() {
        if (isDue()) {
            look.run();
        }
    }

    /** Whether somebody has to come: one who was overtaken finds nothing left to do. */
    private synchronized boolean isDue() {
        var now = nanos.getAsLong();
        var first = !coming && due.isPresent() && due.getAsLong() - now <= 0;
        coming |= first;
        return first;
    }

    /** From now on whatever changes is not seen by this look. */
    private synchronized void looks() {
        due = OptionalLong.empty();
        coming = false;
        looked = nanos.getAsLong();
    }

    /** Of two moments of a clock that may begin anywhere. */
    private static long later(long one, long other) {
        return one - other > 0 ? one : other;
    }
}
