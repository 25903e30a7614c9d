package org.caibian.staff;

import java.util.List;

/**
 * A try to sign in as it was counted: in {@code bucket} with what else counts there, by these
 * {@code rows}. Once it was right, all of the bucket is forgiven, and of others only these rows. It
 * is {@code beyond} what others may try, since they came in from there before: where it was wrong
 * nobody is told that it was looked at, as that would say who comes in from there.
 */
public record CountedTry(SignInAttempt attempt, String bucket, List<Long> rows, boolean beyond) {

    public CountedTry {
        rows = List.copyOf(rows);
    }
}
