package org.caibian.staff;

import java.util.Locale;
import java.util.Optional;
import org.caibian.shared.Secret;

/**
 * Somebody who tries to sign in: as which account, from where, and the token of a device that has
 * been signed in with before, where it bears one.
 */
public record SignInAttempt(String account, String place, Optional<String> device) {

    private static final int OF_A_MARK = 4;

    public SignInAttempt {
        // No text of the database's has that character, and no account.
        account = account.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
    }

    @Override
    public String toString() {
        return "Attempt as " + account;
    }

    /** Of what the device bears, as it is kept; of none that is kept where it bears nothing. */
    String deviceHash() {
        return device.map(Secret::hash).orElse("");
    }

    String deviceBucket() {
        return Secret.hash("device " + deviceHash());
    }

    String accountBucket() {
        return Secret.hash("account " + account);
    }

    String placeBucket() {
        return Secret.hash("place " + Network.of(place));
    }

    /** Of the place, too little to find it by, since it is kept for long; few others share it. */
    String placeMark() {
        return placeBucket().substring(0, OF_A_MARK);
    }

    /** Tries at the account from places of that mark. */
    String accountThereBucket() {
        return Secret.hash("there " + placeMark() + " " + account);
    }
}
