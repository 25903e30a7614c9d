package org.caibian.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.caibian.publication.SealCheck;
import org.caibian.timer.DueTimers;
import org.caibian.timer.TimerKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What is due is looked after in rounds that wait for nothing of one another. */
class WatchConfigurationTest {

    private final DueTimers timers = mock(DueTimers.class);
    private final CountDownLatch answer = new CountDownLatch(1);
    private final AnnotationConfigApplicationContext house =
            new AnnotationConfigApplicationContext();

    @AfterEach
    void close() {
        answer.countDown();
        house.close();
    }

    @Test
    void channelsThatDoNotAnswerKeepNoAlarmFromBeingRaised() throws InterruptedException {
        var called = new CountDownLatch(2);
        when(timers.next(any(), anyInt()))
                .thenAnswer(asked -> {
                    Set<TimerKind> kinds = asked.getArgument(0);
                    if (kinds.contains(TimerKind.RECEIPT)) {
                        return Collections.nCopies(50, (Runnable) this::untilAnswered);
                    }
                    return kinds.contains(TimerKind.WITHDRAWAL)
                            ? List.<Runnable>of(called::countDown, called::countDown)
                            : List.of();
                });

        open();

        assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(answer.getCount()).isEqualTo(1);
    }

    @Test
    void eachKindIsLookedAfterInOneRound() {
        var rounds = ConcurrentHashMap.<Set<TimerKind>>newKeySet();
        when(timers.next(any(), anyInt()))
                .thenAnswer(asked -> {
                    rounds.add(asked.getArgument(0));
                    return List.of();
                });

        open();

        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(rounds.stream().flatMap(Set::stream))
                                .containsExactlyInAnyOrder(TimerKind.values()));
    }

    private void untilAnswered() {
        try {
            answer.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void open() {
        house.registerBean(DueTimers.class, () -> timers);
        house.registerBean(SealCheck.class, () -> mock(SealCheck.class));
        house.register(WatchConfiguration.class);
        house.refresh();
        house.start();
    }
}
