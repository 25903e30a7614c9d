package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.caibian.shared.PersonId;
import org.caibian.signin.Sessions;
import org.caibian.staff.Person;
import org.caibian.testing.Figures;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * How many sign in a second, beside the bare hash of their password: from when the form is sent
 * until the answer to it is there, by which they are in.
 */
final class SignInSpeed {
    /** So many that a processor has something to hash while the others' tries are written down. */
    private static final int AT_ONCE = 8;

    private static final int SIGN_INS = 200;

    /** So many of each in turn: long enough that its beginning and its end weigh little. */
    private static final int SLICE = 100;

    /** What leads to a hash is so much that it takes long until all of it is compiled. */
    private static final int ROUNDS_TO_WARM_UP = 10;

    private final MeasuredHouse house;
    private final Figures figures;

    SignInSpeed(MeasuredHouse house, Figures figures) {
        this.house = house;
        this.figures =
                figures.promise("hashes", "1/s")
                        .promise("signins", "1/s")
                        .promiseShare("signins", "hashes", 0.9);
    }

    /**
     * Hashes and sign-ins take turns within a run, so that whatever else the machine does is in
     * both.
     */
    void measure(HttpClient client) throws Exception {
        try (var hands = Executors.newFixedThreadPool(AT_ONCE)) {
            var hashing = hashing();
            for (int run = -ROUNDS_TO_WARM_UP; run < Figures.RUNS; run++) {
                double hashed = 0;
                double signedIn = 0;
                for (int from = 0; from < SIGN_INS; from += SLICE) {
                    boolean hashesFirst = from / SLICE % 2 == 0;
                    hashed += hashesFirst ? seconds(hands, hashing) : 0;
                    signedIn += secondsToSignIn(client, from, hands);
                    hashed += hashesFirst ? 0 : seconds(hands, hashing);
                }
                if (run >= 0) {
                    figures.measured("hashes", SIGN_INS / hashed);
                    figures.measured("signins", SIGN_INS / signedIn);
                }
            }
        }
    }

    private List<Callable<Boolean>> hashing() {
        var encoder = house.part(PasswordEncoder.class);
        var hash = encoder.encode(MeasuredHouse.PASSWORD);
        return Collections.nCopies(SLICE, () -> encoder.matches(MeasuredHouse.PASSWORD, hash));
    }

    /**
     * The page with its form is there before; each signs in with a browser of their own, and is out
     * again once it was measured.
     */
    private double secondsToSignIn(HttpClient client, int from, ExecutorService hands)
            throws Exception {
        var people = house.people().subList(from, from + SLICE);
        var browsers = new ArrayList<SignInBrowser>();
        for (var person : people) {
            browsers.add(
                    new SignInBrowser(
                            client, house.site(), person.account(), MeasuredHouse.PASSWORD));
        }
        double seconds =
                seconds(
                        hands,
                        browsers.stream()
                                .<Callable<Boolean>>map(browser -> browser::signIn)
                                .toList());
        people.stream().map(Person::id).forEach(this::endSessions);
        for (var browser : browsers) {
            browser.close();
        }
        return seconds;
    }

    private void endSessions(PersonId person) {
        var sessions = house.part(Sessions.class);
        sessions.of(person).forEach(each -> sessions.end(each.id(), person));
    }

    private static double seconds(ExecutorService hands, List<Callable<Boolean>> acts)
            throws Exception {
        long start = System.nanoTime();
        for (var done : hands.invokeAll(acts)) {
            assertThat(done.get()).isTrue();
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
