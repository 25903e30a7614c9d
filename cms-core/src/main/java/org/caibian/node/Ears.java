package org.caibian.node;

import java.time.Duration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Hears what the other nodes call out, and tells it here as if it had happened here. */
@Component
public class Ears {
    private static final ScopedValue<Boolean> HEARING = ScopedValue.newInstance();

    private final NodeLine line;
    private final ApplicationEventPublisher events;

    Ears(NodeLine line, ApplicationEventPublisher events) {
        this.line = line;
        this.events = events;
    }

    /** Listens for that long at most; comes back as soon as something was heard. */
    public void listen(Duration longest) {
        for (var happened : line.hear(longest)) {
            ScopedValue.where(HEARING, true).run(() -> events.publishEvent(happened));
        }
    }

    /** Whether what is told by this thread happened on another node. */
    static boolean isHearing() {
        return HEARING.isBound();
    }
}
