package org.caibian.ui.article;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.caibian.article.EditLock;
import org.caibian.ui.parts.Alarm;
import org.caibian.ui.parts.Alarms;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/**
 * Says from when the paper can be taken over by whoever asked for it (接手), second by second, and
 * that it can be as soon as that has come.
 */
final class TakingOver {
    private final Moments moments;
    private final Span left = Bits.words("", "num");
    private final Alarm second;
    private Runnable shown = () -> {};

    TakingOver(Moments moments, Alarms alarms) {
        this.moments = moments;
        second = alarms.of(left, () -> shown.run());
        // Whoever listens to the page hears when it has come, and not each second before.
        left.getElement().setAttribute("aria-live", "off");
    }

    /** Until then {@code holder} is waited for; from then on {@code take} is offered. */
    void offer(Banner banner, String holder, Instant until, Runnable take) {
        shown = () -> offer(banner, holder, until, take);
        long seconds = moments.secondsUntil(until);
        if (seconds > 0) {
            banner.await(Saying.words("lock.waits", holder), hint())
                    .beside(left)
                    .offerLater("lock.take");
            left.setText(Saying.words("lock.waits.left", seconds));
            second.set(Optional.of(until.minusSeconds(seconds - 1)));
        } else {
            stop();
            banner.await(Saying.words("lock.ripe"), Saying.words("lock.ripe.hint", holder))
                    .offer("lock.take", take);
        }
    }

    private static String hint() {
        return Saying.words("lock.waits.hint", EditLock.PATIENCE.toSeconds());
    }

    /** Nothing is waited for any more. */
    void stop() {
        second.set(Optional.empty());
    }
}
