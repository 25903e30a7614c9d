package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import org.springframework.stereotype.Service;

/** Alarms of the open pages of this node; when the program ends, none rings any more. */
@Service
public class Alarms implements AutoCloseable {
    private final Clock clock;

    private final ScheduledThreadPoolExecutor hands =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().daemon().name("alarms").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    Alarms(Clock clock) {
        this.clock = clock;
        hands.setRemoveOnCancelPolicy(true);
        hands.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** One that lets {@code part} do {@code act} in its own session; it is not set yet. */
    public Alarm of(Component part, Runnable act) {
        return new Alarm(part, act, hands, clock);
    }

    @Override
    public void close() {
        hands.shutdown();
    }
}
