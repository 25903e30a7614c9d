package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bounds guessing of passwords, from one place or many, and lets nobody keep others out by it:
 * browsers somebody has signed in with are counted apart (the device cookies of OWASP,
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies), and new
 * ones have more tries where they have signed in before. Whoever is kept out elsewhere sets a new
 * password by a link, which is no guess; whose password a directory keeps has those two ways, or a
 * passkey.
 */
@Component
@Transactional
public class SignInAttempts {

    /** How long a wrong one counts. */
    static final Duration TIME = Duration.ofMinutes(15);

    /**
     * So many at one account from devices nobody knows, and from each device known; and so many
     * more where somebody has come in from before.
     */
    static final int MOST = 10;

    /** So many from one place at whatever accounts. */
    static final int MOST_FROM_A_PLACE = 100;

    static final int MOST_DEVICES = 20;

    private final SignInAttemptRows rows;
    private final Clock clock;

    SignInAttempts(SignInAttemptRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Whether a password may be tried, and where that counts; empty where so many were wrong there
     * that none is looked at. It counts as wrong until {@link #right} says otherwise, so that many
     * tried at once are no more than many tried in a row. It is no matter whether there is such an
     * account.
     */
    public Optional<CountedTry> begin(SignInAttempt attempt) {
        var known = rows.known(attempt);
        if (known.byDevice()) {
            return count(attempt, false, new Bucket(deviceBucket(known), MOST));
        }
        var counted =
                count(
                        attempt,
                        false,
                        new Bucket(attempt.placeBucket(), MOST_FROM_A_PLACE),
                        new Bucket(attempt.accountBucket(), MOST));
        return counted.isEmpty() && known.here()
                ? count(attempt, true, new Bucket(attempt.accountThereBucket(), MOST))
                : counted;
    }

    /** In all of them, or in none; the last is forgiven with it. */
    private Optional<CountedTry> count(SignInAttempt attempt, boolean beyond, Bucket... buckets) {
        var now = clock.instant();
        var counted = rows.count(List.of(buckets), now.minus(TIME), now);
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new CountedTry(
                                attempt, buckets[buckets.length - 1].name(), counted, beyond));
    }

    /**
     * The password was right: what was wrong before is forgiven. The tokens its device bears next,
     * one of each who signs in with it.
     */
    public List<String> right(CountedTry tried) {
        var token = Secret.fresh();
        var others = rows.right(tried, Secret.hash(token), clock.instant(), MOST_DEVICES);
        return Stream.concat(
                        Stream.of(token),
                        tried.attempt().tokens().stream()
                                .filter(each -> others.contains(Secret.hash(each))))
                .limit(SignInAttempt.MOST_TOKENS)
                .toList();
    }

    /** Nobody looked at the password: it was neither wrong nor right, and does not count. */
    public void takeBack(CountedTry tried) {
        rows.takeBack(tried);
    }

    /**
     * The same as a right password for whoever came by what nobody guesses, however many guess:
     * nothing counts.
     */
    public List<String> cameIn(SignInAttempt attempt) {
        return right(new CountedTry(attempt, bucket(attempt), List.of(), false));
    }

    private String bucket(SignInAttempt attempt) {
        var known = rows.known(attempt);
        if (known.byDevice()) {
            return deviceBucket(known);
        }
        return known.here() ? attempt.accountThereBucket() : attempt.accountBucket();
    }

    private static String deviceBucket(Acquaintance known) {
        return SignInAttempt.deviceBucket(known.device());
    }
}
