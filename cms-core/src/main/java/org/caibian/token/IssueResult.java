package org.caibian.token;

import java.time.Instant;

/** What came of somebody's making a token at the desk. */
public sealed interface IssueResult {
    /** The secret, which is shown this once, and until when it opens the door. */
    record Issued(String secret, Instant until) implements IssueResult {
        @Override
        public String toString() {
            return "Issued[until " + until + "]";
        }
    }

    /** A name has 1 to 60 characters, and there is at least one scope. */
    record Unusable(String field) implements IssueResult {}

    /** So many are good already: one has to end first. */
    record TooMany(int most) implements IssueResult {}

    /** Nobody active has that account. */
    record NoSuchAccount(String account) implements IssueResult {}

    /** Who reviews or runs the house makes their tokens themselves. */
    record OnlyThemselves(String account) implements IssueResult {}

    /** The one who asked may not. */
    record NotAllowed() implements IssueResult {}
}
