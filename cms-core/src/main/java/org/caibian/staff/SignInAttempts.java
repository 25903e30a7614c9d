package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** So many from one place, where a whole newsroom may sit, at whatever accounts. */
    static final int MOST_FROM_A_PLACE = 100;

    static final int MOST_DEVICES = 20;

    private final SignInAttemptRows rows;
    private final Clock clock;

    SignInAttempts(SignInAttemptRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Whether a password may be tried; it counts as wrong until {@link #right} says otherwise, so
     * that many tried at once are no more than many tried in a row. It is no matter whether there
     * is such an account.
     */
    public boolean begin(SignInAttempt attempt) {
        var now = clock.instant();
        var since = now.minus(TIME);
        var known = known(attempt);
        if (known.isPresent()) {
            return rows.count(known.get(), since, now) <= MOST;
        }
        boolean fromThere = rows.count(attempt.placeBucket(), since, now) <= MOST_FROM_A_PLACE;
        return fromThere && rows.count(bucket(attempt), since, now) <= MOST;
    }

    /**
     * The password was right: what was wrong before is forgiven. The token its device bears next.
     */
    public String right(SignInAttempt attempt) {
        known(attempt)
                .ifPresentOrElse(
                        rows::forgive, () -> rows.forgive(bucket(attempt), attempt.placeBucket()));
        return fresh(attempt, clock.instant());
    }

    private String fresh(SignInAttempt attempt, Instant now) {
        var token = Secret.fresh();
        attempt.device().map(Secret::hash).ifPresent(rows::dropDevice);
        rows.addDevice(Secret.hash(token), attempt, now, MOST_DEVICES);
        return token;
    }

    /** Whoever guesses keeps nobody out of another place that they have come in from. */
    private String bucket(SignInAttempt attempt) {
        return rows.isPlaceOf(attempt.placeMark(), attempt.account())
                ? attempt.accountThereBucket()
                : attempt.accountBucket();
    }

    /** Where tries of a device are counted that is known to be of that account. */
    private Optional<String> known(SignInAttempt attempt) {
        return attempt.device()
                .map(Secret::hash)
                .filter(hash -> rows.isDeviceOf(hash, attempt.account()))
                .map(hash -> Secret.hash("device " + hash));
    }
}
