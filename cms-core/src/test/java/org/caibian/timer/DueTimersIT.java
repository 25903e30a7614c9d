package org.caibian.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@RealDatabase
class DueTimersIT {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired private TimerRows rows;
    @Autowired private Timers timers;
    @Autowired private SettableClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private final List<Long> woken = new CopyOnWriteArrayList<>();
    private final List<Long> asked = new CopyOnWriteArrayList<>();
    private volatile Runnable meanwhile = () -> {};
    private DueTimers due;
    private TransactionTemplate transaction;

    @BeforeEach
    void empty() {
        jdbc.sql("delete from timer").update();
        transaction = new TransactionTemplate(transactions);
        due = new DueTimers(rows, List.of(new Noting()), transactions, clock);
    }

    @Test
    void aTimerWakesOnceItIsDueAndNotBefore() {
        set(7, clock.instant().plus(MINUTE));

        run();
        assertThat(woken).isEmpty();
        clock.pass(MINUTE);
        run();
        run();

        assertThat(woken).containsExactly(7L);
    }

    @Test
    void theLongestDueIsWokenFirst() {
        set(1, clock.instant().minus(MINUTE));
        set(2, clock.instant().minus(MINUTE.multipliedBy(3)));
        set(3, clock.instant().minus(MINUTE.multipliedBy(2)));

        run();

        assertThat(woken).containsExactly(2L, 3L, 1L);
    }

    @Test
    void eachKindIsAskedForByItself() {
        transaction.executeWithoutResult(_ -> {
            for (int step = 0; step < 20; step++) {
                timers.set(TimerKind.DEADLINE, step, clock.instant().minus(Duration.ofHours(1)));
            }
        });
        set(7, clock.instant());

        assertThat(rows.due(Set.of(TimerKind.RELEASE), clock.instant(), 10))
                .extracting(TimerRows.Timer::subject)
                .containsExactly(7L);
        assertThat(rows.due(Set.of(TimerKind.DEADLINE), clock.instant(), 10))
                .hasSize(10)
                .extracting(TimerRows.Timer::kind)
                .containsOnly(TimerKind.DEADLINE);
    }

    @Test
    void aTimerSetAnewCountsFromThereAlone() {
        set(7, clock.instant().minus(MINUTE));
        set(7, clock.instant().plus(MINUTE));

        run();

        assertThat(woken).isEmpty();
    }

    @Test
    void aTimerThatIsStoppedWakesNobody() {
        set(7, clock.instant().minus(MINUTE));
        transaction.executeWithoutResult(_ -> timers.stop(TimerKind.RELEASE, 7));

        run();

        assertThat(woken).isEmpty();
    }

    @Test
    void whatFailsIsTriedAgainAfterAPauseAndDoesNotHoldUpTheRest() {
        set(7, clock.instant().minus(MINUTE));
        set(8, clock.instant());
        meanwhile =
                () -> {
                    if (woken.size() == 1) {
                        throw new IllegalStateException("Not now");
                    }
                };

        run();
        assertThat(woken).containsExactly(7L, 8L);
        run();
        assertThat(woken).hasSize(2);
        clock.pass(Duration.ofSeconds(1));
        run();

        assertThat(woken).containsExactly(7L, 8L, 7L);
    }

    @Test
    void ofTwoNodesThatWakeAtOnceOneDoes() throws Exception {
        set(7, clock.instant());
        var node = due.next(Set.of(TimerKind.values()), 10);
        var other = due.next(Set.of(TimerKind.values()), 10);
        meanwhile = () -> inAnotherThread(other.getFirst());

        node.getFirst().run();
        other.getFirst().run();

        assertThat(woken).containsExactly(7L);
    }

    @Test
    void aTimerSetAnewWhileItWakesStays() {
        set(7, clock.instant());
        var later = clock.instant().plus(MINUTE);
        meanwhile = () -> timers.set(TimerKind.RELEASE, 7, later);

        run();
        meanwhile = () -> {};
        clock.pass(MINUTE);
        run();

        assertThat(woken).containsExactly(7L, 7L);
    }

    @Test
    void aTimerSetAnewForTheVeryInstantItWakesAtStays() {
        set(7, clock.instant());
        var same = clock.instant();
        meanwhile = () -> timers.set(TimerKind.RELEASE, 7, same);

        run();
        meanwhile = () -> {};
        run();
        run();

        assertThat(woken).containsExactly(7L, 7L);
    }

    @Test
    void whereTheClockWasSetBackSinceItWakesWhenThatInstantComesAgain() {
        set(7, clock.instant());
        var ready = due.next(Set.of(TimerKind.values()), 10);

        clock.pass(MINUTE.negated());
        ready.forEach(Runnable::run);
        assertThat(woken).isEmpty();
        clock.pass(MINUTE);
        run();

        assertThat(woken).containsExactly(7L);
    }

    @Test
    void whatSomebodyKeepsLockedIsTriedLaterAndHoldsUpNobody() {
        set(7, clock.instant().minus(MINUTE));
        set(8, clock.instant());
        set(9, clock.instant().plus(MINUTE));
        meanwhile =
                () -> {
                    if (woken.getLast() == 7) {
                        locked(9);
                    }
                };

        transaction.executeWithoutResult(_ -> {
            locked(9);
            inAnotherThread(this::run);
        });
        assertThat(woken).containsExactly(7L, 8L);
        clock.pass(Duration.ofSeconds(1));
        run();

        assertThat(woken).containsExactly(7L, 8L, 7L);
    }

    private void locked(long subject) {
        jdbc.sql("select due_at from timer where subject = :subject for update")
                .param("subject", subject)
                .query(OffsetDateTime.class)
                .single();
    }

    @Test
    void othersAreAskedBeforeAndHoldNoTransactionMeanwhile() {
        set(7, clock.instant());

        meanwhile = () -> assertThat(asked).containsExactly(7L);
        run();

        assertThat(woken).containsExactly(7L);
    }

    private static void inAnotherThread(Runnable act) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            var _ = thread.submit(act);
        }
    }

    private void set(long subject, Instant at) {
        transaction.executeWithoutResult(_ -> timers.set(TimerKind.RELEASE, subject, at));
    }

    private void run() {
        due.next(Set.of(TimerKind.values()), 10).forEach(Runnable::run);
    }

    /** Notes whom it woke, then does what the test wants done meanwhile. */
    private final class Noting implements Waking {
        @Override
        public TimerKind kind() {
            return TimerKind.RELEASE;
        }

        @Override
        public void ask(long subject) {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
            asked.add(subject);
        }

        @Override
        public void wake(long subject, Instant now) {
            woken.add(subject);
            meanwhile.run();
        }
    }
}
