package org.caibian.signin;

import java.time.Instant;
import java.util.Optional;

/** A passkey of somebody's: what they call it, since when they have it, when it was last used. */
public record Passkey(PasskeyId id, String name, Instant made, Optional<Instant> used) {

    /** The most characters of a name. */
    public static final int LONGEST_NAME = 40;
}
