package org.caibian.ui.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ViewPackages(packages = "org.caibian.ui.parts")
class AlarmTest extends BrowserlessTest {
    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration LATER = Duration.ofMinutes(3);

    private final List<Task> tasks = new ArrayList<>();
    private final Div part = new Div();
    private int rung;
    private Alarm alarm;

    private record Task(Duration in, Runnable act) {}

    @BeforeEach
    void thePartIsNotShownYet() {
        ScheduledExecutorService hands = mock();
        when(hands.schedule(any(Runnable.class), anyLong(), eq(TimeUnit.NANOSECONDS)))
                .thenAnswer(asked -> {
                    var in = Duration.ofNanos(asked.<Long>getArgument(1));
                    return coming(new Task(in, asked.getArgument(0)));
                });
        alarm = new Alarm(part, () -> rung++, hands, Clock.fixed(NINE, ZoneOffset.UTC));
    }

    @Test
    void itRingsOnceWhereItWasSetBeforeThePartIsShown() {
        alarm.set(Optional.of(NINE.plus(LATER)));
        assertThat(tasks).isEmpty();

        UI.getCurrent().add(part);
        comes(LATER);

        assertThat(rung).isEqualTo(1);
        assertThat(tasks).isEmpty();
    }

    @Test
    void itRingsAtTheInstantItWasSetToLastAndNeverTwiceForOne() {
        UI.getCurrent().add(part);
        alarm.set(Optional.of(NINE.plus(SOON)));
        alarm.set(Optional.of(NINE.plus(LATER)));
        alarm.set(Optional.of(NINE.plus(LATER)));

        comes(LATER);
        assertThat(rung).isEqualTo(1);

        alarm.set(Optional.of(NINE.plus(LATER)));
        comes(LATER);
        assertThat(rung).isEqualTo(2);
    }

    @Test
    void itDoesNotRingWhereNothingIsAheadOrThePartIsGone() {
        UI.getCurrent().add(part);
        alarm.set(Optional.of(NINE.plus(SOON)));
        alarm.set(Optional.empty());
        assertThat(tasks).isEmpty();

        alarm.set(Optional.of(NINE.plus(SOON)));
        UI.getCurrent().remove(part);
        assertThat(tasks).isEmpty();
    }

    private ScheduledFuture<?> coming(Task task) {
        tasks.add(task);
        ScheduledFuture<?> future = mock();
        when(future.cancel(anyBoolean())).thenAnswer(_ -> tasks.remove(task));
        return future;
    }

    /** All that waits is due after just that long. */
    private void comes(Duration in) {
        assertThat(tasks).extracting(Task::in).containsExactly(in);
        tasks.removeFirst().act().run();
        var session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
    }
}
