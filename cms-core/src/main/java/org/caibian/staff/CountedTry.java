package org.caibian.staff;

import java.util.List;

/**
 * A try to sign in as it was counted: in {@code bucket} with what else counts there, by these
 * {@code rows}. Once it was right, all of the bucket is forgiven, and of others only these rows.
 */
public record CountedTry(SignInAttempt attempt, String bucket, List<Long> rows) {

    public CountedTry {
        rows = List.copyOf(rows);
    }
}
