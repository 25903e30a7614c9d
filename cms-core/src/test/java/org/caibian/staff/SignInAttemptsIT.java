package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.SettableClock;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@RealDatabase
class SignInAttemptsIT {
    private static final String HOME = "10.0.0.1";
    private static final String ELSEWHERE = "203.0.113.9";

    @Autowired private SignInAttempts attempts;
    @Autowired private Staff staff;
    @Autowired private JdbcClient jdbc;
    @Autowired private SettableClock clock;
    @Autowired private ApplicationContext context;

    private String account;
    private String another;

    @BeforeEach
    void openTheNewsroom() {
        var newsroom = TestNewsroom.in(context);
        account = staff.person(newsroom.reporter).account();
        another = staff.person(newsroom.editor).account();
        jdbc.sql("delete from sign_in_try").update();
    }

    @Test
    void afterTenWrongOnesAtAnAccountNoMoreAreTriedFromAnywhereUntilTimePassed() {
        for (int guess = 0; guess < SignInAttempts.MOST; guess++) {
            assertThat(attempts.begin(stranger(account, "203.0.113." + guess))).isTrue();
        }

        assertThat(attempts.begin(stranger(account.toUpperCase(Locale.ROOT), ELSEWHERE))).isFalse();
        assertThat(attempts.begin(stranger(another, ELSEWHERE))).isTrue();
        clock.pass(SignInAttempts.TIME);
        assertThat(attempts.begin(stranger(account, ELSEWHERE))).isTrue();
    }

    @Test
    void whoeverGuessesKeepsNobodyOutWhoHasSignedInThereBefore() {
        attempts.begin(stranger(account, HOME));
        var device = attempts.right(stranger(account, HOME));
        exhaust(stranger(account, ELSEWHERE));
        exhaust(stranger(account, HOME));

        assertThat(attempts.begin(known(account, device))).isTrue();
        assertThat(attempts.begin(known(another, device))).isTrue();
        exhaust(stranger(another, ELSEWHERE));
        assertThat(attempts.begin(known(another, device))).as("of another account").isFalse();
    }

    /** A directory sends nobody a link, and a new device at the desk is a new device. */
    @Test
    void whoeverGuessesElsewhereKeepsNobodyOutOnANewDeviceWhereTheyHaveSignedInBefore() {
        attempts.right(stranger(account, HOME));
        exhaust(stranger(account, ELSEWHERE));

        assertThat(attempts.begin(stranger(account, "198.51.100.4"))).isFalse();
        for (int guess = 0; guess < SignInAttempts.MOST; guess++) {
            assertThat(attempts.begin(stranger(account, HOME))).isTrue();
        }
        assertThat(attempts.begin(stranger(account, HOME))).isFalse();
        attempts.right(stranger(account, HOME));
        assertThat(attempts.begin(stranger(account, HOME))).as("forgiven").isTrue();
        assertThat(attempts.begin(stranger(account, ELSEWHERE))).isFalse();
    }

    @Test
    void ofAPlaceTooLittleIsKeptToFindItBy() {
        attempts.right(stranger(account, HOME));

        assertThat(jdbc.sql("select place_mark from known_device").query(String.class).list())
                .allSatisfy(mark -> assertThat(mark).hasSize(4));
    }

    @Test
    void guessingOnAKnownDeviceIsBoundedTooAndNotByOthers() {
        var first = attempts.right(stranger(account, HOME));
        var second = attempts.right(stranger(account, HOME));
        exhaust(known(account, first));

        assertThat(attempts.begin(known(account, first))).isFalse();
        assertThat(attempts.begin(known(account, second))).isTrue();
        assertThat(attempts.begin(stranger(account, HOME))).isTrue();
    }

    @Test
    void fromOnePlaceNotEveryAccountIsTriedOnceEach() {
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_PLACE; guess++) {
            assertThat(attempts.begin(stranger("nobody" + guess, ELSEWHERE))).isTrue();
        }

        assertThat(attempts.begin(stranger(account, ELSEWHERE))).isFalse();
        assertThat(attempts.begin(stranger(account, HOME))).isTrue();
    }

    @Test
    void whoeverComesInOnAKnownDeviceForgivesNobodyAtThatPlace() {
        var device = attempts.right(stranger(account, ELSEWHERE));
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_PLACE; guess++) {
            attempts.begin(stranger("nobody" + guess, ELSEWHERE));
        }
        var known = new SignInAttempt(account, ELSEWHERE, Optional.of(device));
        attempts.begin(known);

        attempts.right(known);

        assertThat(attempts.begin(stranger(another, ELSEWHERE))).isFalse();
    }

    @Test
    void aRightOneForgivesTheWrongOnesBeforeAndItsTokenIsAnotherEachTime() {
        exhaust(stranger(account, HOME));
        clock.pass(SignInAttempts.TIME);
        attempts.begin(stranger(account, HOME));
        var device = attempts.right(stranger(account, HOME));
        for (int guess = 0; guess < SignInAttempts.MOST; guess++) {
            assertThat(attempts.begin(known(account, device))).isTrue();
        }

        var next = attempts.right(known(account, device));

        assertThat(next).isNotEqualTo(device);
        exhaust(stranger(account, HOME));
        assertThat(attempts.begin(known(account, device))).as("the old one").isFalse();
        assertThat(attempts.begin(known(account, next))).isTrue();
    }

    @Test
    void manyAtOnceAreNoMoreThanManyInARow() throws Exception {
        try (var hands = Executors.newFixedThreadPool(6)) {
            var tried =
                    IntStream.range(0, 40)
                            .mapToObj(_ ->
                                    hands.submit(() -> attempts.begin(stranger(account, HOME))))
                            .toList();
            int let = 0;
            for (var each : tried) {
                let += each.get() ? 1 : 0;
            }
            assertThat(let).isEqualTo(SignInAttempts.MOST);
        }
    }

    @Test
    void noMoreDevicesAreKnownThanSomebodyHas() {
        var first = attempts.right(stranger(account, HOME));
        clock.pass(Duration.ofSeconds(1));
        for (int device = 0; device < SignInAttempts.MOST_DEVICES; device++) {
            attempts.right(stranger(account, HOME));
        }

        exhaust(stranger(account, HOME));
        assertThat(attempts.begin(known(account, first))).isFalse();
    }

    private void exhaust(SignInAttempt attempt) {
        for (int guess = 0; guess <= SignInAttempts.MOST; guess++) {
            attempts.begin(attempt);
        }
    }

    private static SignInAttempt stranger(String account, String place) {
        return new SignInAttempt(account, place, Optional.empty());
    }

    private static SignInAttempt known(String account, String device) {
        return new SignInAttempt(account, HOME, Optional.of(device));
    }
}
