package org.caibian.staff;

import java.util.List;
import java.util.Locale;
import org.caibian.shared.Secret;

/**
 * Somebody who tries to sign in: as which account, from where, and the tokens of a device that has
 * been signed in with before, one of each who did, the last first.
 */
public record SignInAttempt(String account, String place, List<String> tokens) {

    /** Of so many who sign in with one device it bears tokens. */
    public static final int MOST_TOKENS = 5;

    private static final int OF_A_MARK = 4;

    public SignInAttempt {
        // No text of the database's has that character, and no account.
        account = account.strip().toLowerCase(Locale.ROOT).replace('\0', '\uFFFD');
        tokens = tokens.stream().filter(Secret::isOne).limit(MOST_TOKENS).toList();
    }

    @Override
    public String toString() {
        return "Attempt as " + account;
    }

    /** Of what the device bears, as it is kept. */
    String[] hashes() {
        return tokens.stream().map(Secret::hash).toArray(String[]::new);
    }

    static String deviceBucket(String hash) {
        return Secret.hash("device " + hash);
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
