package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bounds guessing of passwords, from one place or many, and lets nobody keep others out by it:
 * browsers somebody has signed in with are counted apart (the device cookies of OWASP,
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies), and so
 * are new ones where they have signed in before. Whoever is kept out elsewhere sets a new password
 * by a link, which is no guess; whose password a directory keeps has those two ways, or a passkey.
 */
@Component
@Transactional
public class SignInAttempts {

    /** How long a wrong one counts. */
    static final Duration TIME = Duration.ofMinutes(15);

    /** So many at one account from devices nobody knows, and from each device or place known. */
    static final int MOST = 10;

    /** So many from one place at whatever accounts nobody has come in to from there. */
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
        var now = clock.instant();
        var buckets = buckets(attempt);
        var counted = rows.count(buckets, now.minus(TIME), now);
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(new CountedTry(attempt, buckets.getLast().name(), counted));
    }

    /**
     * The password was right: what was wrong before is forgiven. The token its device bears next.
     */
    public String right(CountedTry tried) {
        rows.forgive(tried);
        var token = Secret.fresh();
        rows.addDevice(Secret.hash(token), tried.attempt(), clock.instant(), MOST_DEVICES);
        return token;
    }

    /** The same for whoever came by what nobody guesses, however many guess: nothing counts. */
    public String cameIn(SignInAttempt attempt) {
        return right(new CountedTry(attempt, buckets(attempt).getLast().name(), List.of()));
    }

    /**
     * Where a try counts; the last is forgiven with it. Who is known by something is counted by
     * that alone: others who guess, elsewhere or behind the same address, keep them out of nothing.
     */
    private List<Bucket> buckets(SignInAttempt attempt) {
        return switch (rows.known(attempt)) {
            case DEVICE -> List.of(new Bucket(attempt.deviceBucket(), MOST));
            case PLACE -> List.of(new Bucket(attempt.accountThereBucket(), MOST));
            case NONE ->
                    List.of(
                            new Bucket(attempt.placeBucket(), MOST_FROM_A_PLACE),
                            new Bucket(attempt.accountBucket(), MOST));
        };
    }
}
