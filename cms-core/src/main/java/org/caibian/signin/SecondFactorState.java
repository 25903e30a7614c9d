package org.caibian.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * How somebody's second factor stands: since when it is in use, how many recovery codes are left,
 * whether a role of theirs asks for it, and whether they have a passkey, which is one as well.
 */
public record SecondFactorState(
        Optional<Instant> since, int recoveryCodes, boolean required, boolean passkey) {

    public boolean isOn() {
        return since.isPresent();
    }
}
