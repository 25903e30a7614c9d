package org.caibian.token;

import java.time.Instant;

/** What came of making a token. */
public sealed interface TokenResult {
    /** The secret, which is shown this once, and until when it opens the door. */
    record Made(String secret, Instant until) implements TokenResult {
        @Override
        public String toString() {
            return "Made[until " + until + "]";
        }
    }

    /** Nobody has that account. */
    record NoSuchAccount(String account) implements TokenResult {}

    /** The account is switched off. */
    record SwitchedOff(String account) implements TokenResult {}
}
