package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Wakes a part of a page once, at the instant it was set to last, while that part is shown. */
public final class Alarm {
    private final Runnable act;
    private final ScheduledExecutorService hands;
    private final Clock clock;
    private Optional<UI> page = Optional.empty();
    private Optional<Instant> at = Optional.empty();
    private Optional<Future<?>> coming = Optional.empty();

    Alarm(Component part, Runnable act, ScheduledExecutorService hands, Clock clock) {
        this.act = act;
        this.hands = hands;
        this.clock = clock;
        part.addAttachListener(attached -> turn(Optional.of(attached.getUI())));
        part.addDetachListener(_ -> turn(Optional.empty()));
    }

    /** Sets it to that instant and no other; one that has gone by wakes at once. */
    public void set(Optional<Instant> instant) {
        if (!instant.equals(at)) {
            at = instant;
            wind();
        }
    }

    private void turn(Optional<UI> shown) {
        page = shown;
        wind();
    }

    private void wind() {
        coming.ifPresent(before -> before.cancel(false));
        coming = page.flatMap(ui -> at.map(then -> schedule(ui, then)));
    }

    private Future<?> schedule(UI ui, Instant then) {
        // Where the page closes meanwhile there is nobody left to wake.
        var ring = ui.accessLater(this::ring, () -> {});
        long nanos = Duration.between(clock.instant(), then).toNanos();
        return hands.schedule(ring, nanos, TimeUnit.NANOSECONDS);
    }

    private void ring() {
        at = Optional.empty();
        act.run();
    }
}
