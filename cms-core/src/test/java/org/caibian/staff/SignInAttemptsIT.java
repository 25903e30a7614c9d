package org.caibian.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
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
    private static final long MANY = 1000;

    @Autowired private SignInAttempts attempts;
    @Autowired private Staff staff;
    @Autowired private JdbcClient jdbc;
    @Autowired private SettableClock clock;
    @Autowired private ApplicationContext context;

    private TestNewsroom newsroom;
    private String account;
    private String another;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        account = staff.person(newsroom.reporter).account();
        another = staff.person(newsroom.editor).account();
        jdbc.sql("delete from sign_in_try").update();
    }

    @Test
    void afterTenWrongOnesAtAnAccountNoMoreAreTriedFromAnywhereUntilTimePassed() {
        for (int guess = 0; guess < SignInAttempts.MOST; guess++) {
            assertThat(attempts.begin(stranger(account, "203.0.113." + guess))).isPresent();
        }

        assertThat(attempts.begin(stranger(account.toUpperCase(Locale.ROOT), ELSEWHERE))).isEmpty();
        assertThat(attempts.begin(stranger(another, ELSEWHERE))).isPresent();
        clock.pass(SignInAttempts.TIME);
        assertThat(attempts.begin(stranger(account, ELSEWHERE))).isPresent();
    }

    @Test
    void whoeverGuessesKeepsNobodyOutWhoHasSignedInThereBefore() {
        var device = comesIn(stranger(account, HOME));
        exhaust(stranger(account, ELSEWHERE));
        exhaust(stranger(account, HOME));

        assertThat(attempts.begin(known(account, device))).isPresent();
        assertThat(attempts.begin(known(another, device))).isPresent();
        exhaust(stranger(another, ELSEWHERE));
        assertThat(attempts.begin(known(another, device))).as("of another account").isEmpty();
    }

    /** A directory sends nobody a link, and a new device at the desk is a new device. */
    @Test
    void whoeverGuessesElsewhereKeepsNobodyOutOnANewDeviceWhereTheyHaveSignedInBefore() {
        comesIn(stranger(account, HOME));
        exhaust(stranger(account, ELSEWHERE));

        assertThat(attempts.begin(stranger(account, "198.51.100.4"))).isEmpty();
        for (int guess = 0; guess < SignInAttempts.MOST; guess++) {
            assertThat(attempts.begin(stranger(account, HOME))).isPresent();
        }
        assertThat(attempts.begin(stranger(account, HOME))).isEmpty();
        comesIn(stranger(account, HOME));
        assertThat(attempts.begin(stranger(account, HOME))).as("forgiven").isPresent();
        assertThat(attempts.begin(stranger(account, ELSEWHERE))).isEmpty();
    }

    /** Or a stranger there learned who comes in from there, by what is counted or what is said. */
    @Test
    void whoeverComesInFromAPlaceIsCountedThereAsOthersAreAndWhatIsBeyondThatIsNotToBeTold() {
        comesIn(stranger(account, HOME));
        for (int guess = 0; guess < SignInAttempts.MOST; guess++) {
            for (var each : List.of(account, another)) {
                assertThat(attempts.begin(stranger(each, HOME)).orElseThrow().beyond()).isFalse();
            }
        }

        assertThat(attempts.begin(stranger(account, ELSEWHERE))).isEmpty();
        assertThat(attempts.begin(stranger(another, ELSEWHERE))).isEmpty();
        assertThat(attempts.begin(stranger(another, HOME))).isEmpty();
        assertThat(attempts.begin(stranger(account, HOME)).orElseThrow().beyond()).isTrue();
    }

    @Test
    void whoeverSignsInNextOnTheSameBrowserHasItForgetNobody() {
        var first = bears(stranger(account, HOME));
        var both = bears(new SignInAttempt(another, HOME, first));
        exhaust(stranger(account, ELSEWHERE));
        exhaust(stranger(another, ELSEWHERE));

        assertThat(both).hasSize(2).contains(first.getFirst());
        assertThat(attempts.begin(new SignInAttempt(account, "198.51.100.4", both))).isPresent();
        assertThat(attempts.begin(new SignInAttempt(another, "198.51.100.4", both))).isPresent();

        var again = bears(new SignInAttempt(account, HOME, both));

        assertThat(again).hasSize(2).doesNotContain(first.getFirst()).contains(both.getFirst());
    }

    @Test
    void aBrowserBearsATokenOfFewAndOfNobodyWhoNeverSignedInWithIt() {
        var borne = List.of("no token", "x".repeat(43));
        for (int person = 0; person <= SignInAttempt.MOST_TOKENS; person++) {
            var someone = staff.person(newsroom.hire("某人" + person)).account();
            borne = bears(new SignInAttempt(someone, HOME, borne));
            assertThat(borne).hasSize(Math.min(person + 1, SignInAttempt.MOST_TOKENS));
        }
    }

    @Test
    void whatNobodyLookedAtIsNotCounted() {
        for (int guess = 0; guess <= SignInAttempts.MOST_FROM_A_PLACE; guess++) {
            attempts.takeBack(attempts.begin(stranger(account, HOME)).orElseThrow());
        }

        assertThat(tries()).isZero();
    }

    @Test
    void ofAPlaceTooLittleIsKeptToFindItBy() {
        comesIn(stranger(account, HOME));

        assertThat(jdbc.sql("select place_mark from known_device").query(String.class).list())
                .allSatisfy(mark -> assertThat(mark).hasSize(4));
    }

    @Test
    void guessingOnAKnownDeviceIsBoundedTooAndNotByOthers() {
        var first = comesIn(stranger(account, HOME));
        var second = comesIn(stranger(account, HOME));
        exhaust(known(account, first));

        assertThat(attempts.begin(known(account, first))).isEmpty();
        assertThat(attempts.begin(known(account, second))).isPresent();
        assertThat(attempts.begin(stranger(account, HOME))).isPresent();
    }

    @Test
    void fromOnePlaceNotEveryAccountIsTriedOnceEach() {
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_PLACE; guess++) {
            assertThat(attempts.begin(stranger("nobody" + guess, ELSEWHERE))).isPresent();
        }

        assertThat(attempts.begin(stranger(account, ELSEWHERE))).isEmpty();
        assertThat(attempts.begin(stranger(account, HOME))).isPresent();
    }

    /** A whole newsroom has one address. */
    @Test
    void whoeverGuessesBehindTheSameAddressKeepsNobodyOutWhoHasComeInFromThere() {
        comesIn(stranger(account, HOME));
        for (int guess = 0; guess <= SignInAttempts.MOST_FROM_A_PLACE; guess++) {
            attempts.begin(stranger("nobody" + guess, HOME));
        }

        assertThat(attempts.begin(stranger(another, HOME))).as("never in from there").isEmpty();
        for (int guess = 0; guess < SignInAttempts.MOST; guess++) {
            assertThat(attempts.begin(stranger(account, HOME))).isPresent();
        }
        assertThat(attempts.begin(stranger(account, HOME))).as("guessed at itself").isEmpty();
    }

    @Test
    void whatIsNotLookedAtLeavesNothingBehindHoweverMuchItIs() {
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_PLACE; guess++) {
            attempts.begin(stranger("nobody" + guess, ELSEWHERE));
        }
        exhaust(stranger(account, HOME));
        long before = tries();

        attempts.begin(stranger("somebody", ELSEWHERE));
        exhaust(stranger(account, HOME));

        assertThat(tries()).isEqualTo(before);
    }

    @Test
    void aRightOneTakesItsOwnTryBackAndNobodyElsesFromThere() {
        var own = attempts.begin(stranger(account, ELSEWHERE)).orElseThrow();
        clock.pass(SignInAttempts.TIME.minusMinutes(1));
        for (int guess = 1; guess < SignInAttempts.MOST_FROM_A_PLACE; guess++) {
            attempts.begin(stranger("nobody" + guess, ELSEWHERE));
        }

        attempts.right(own);

        clock.pass(Duration.ofMinutes(1));
        assertThat(attempts.begin(stranger("one", ELSEWHERE))).isPresent();
        assertThat(attempts.begin(stranger("more", ELSEWHERE))).isEmpty();
    }

    @Test
    void whoeverComesByWhatNobodyGuessesIsLetInWhileOthersGuess() {
        exhaust(stranger(account, HOME));

        var device = attempts.cameIn(stranger(account, HOME)).getFirst();

        assertThat(attempts.begin(known(account, device))).isPresent();
        assertThat(attempts.begin(stranger(account, ELSEWHERE))).as("forgiven").isPresent();
    }

    @Test
    void whoeverComesInOnAKnownDeviceForgivesNobodyAtThatPlace() {
        var device = comesIn(stranger(account, ELSEWHERE));
        for (int guess = 0; guess < SignInAttempts.MOST_FROM_A_PLACE; guess++) {
            attempts.begin(stranger("nobody" + guess, ELSEWHERE));
        }

        comesIn(new SignInAttempt(account, ELSEWHERE, List.of(device)));

        assertThat(attempts.begin(stranger(another, ELSEWHERE))).isEmpty();
    }

    @Test
    void aRightOneForgivesTheWrongOnesBeforeAndItsTokenIsAnotherEachTime() {
        exhaust(stranger(account, HOME));
        clock.pass(SignInAttempts.TIME);
        var device = comesIn(stranger(account, HOME));
        for (int guess = 0; guess < SignInAttempts.MOST; guess++) {
            assertThat(attempts.begin(known(account, device))).isPresent();
        }

        var next = comesIn(known(account, device));

        assertThat(next).isNotEqualTo(device);
        exhaust(stranger(account, HOME));
        assertThat(attempts.begin(known(account, device))).as("the old one").isEmpty();
        assertThat(attempts.begin(known(account, next))).isPresent();
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
                let += each.get().isPresent() ? 1 : 0;
            }
            assertThat(let).isEqualTo(SignInAttempts.MOST);
        }
    }

    @Test
    void noMoreDevicesAreKnownThanSomebodyHas() {
        var first = comesIn(stranger(account, HOME));
        clock.pass(Duration.ofSeconds(1));
        for (int device = 0; device < SignInAttempts.MOST_DEVICES; device++) {
            comesIn(stranger(account, HOME));
        }

        exhaust(stranger(account, HOME));
        assertThat(attempts.begin(known(account, first))).isEmpty();
    }

    /** They may have been kept out until now. What their browser bears of theirs. */
    private String comesIn(SignInAttempt attempt) {
        return bears(attempt).getFirst();
    }

    /** What it bears of all. */
    private List<String> bears(SignInAttempt attempt) {
        return attempts.begin(attempt)
                .map(attempts::right)
                .orElseGet(() -> attempts.cameIn(attempt));
    }

    private void exhaust(SignInAttempt attempt) {
        while (attempts.begin(attempt).isPresent()) {
            assertThat(tries()).isLessThan(MANY);
        }
    }

    private long tries() {
        return jdbc.sql("select count(*) from sign_in_try").query(Long.class).single();
    }

    private static SignInAttempt stranger(String account, String place) {
        return new SignInAttempt(account, place, List.of());
    }

    private static SignInAttempt known(String account, String device) {
        return new SignInAttempt(account, HOME, List.of(device));
    }
}
