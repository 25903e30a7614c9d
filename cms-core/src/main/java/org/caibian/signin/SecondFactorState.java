package org.caibian.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * How somebody's second factor stands: since when it is in use, how many recovery codes are left,
 * and whether a role of theirs asks for it.
 */
public record SecondFactorState(Optional<Instant> since, int recoveryCodes, boolean required) {

    public boolean isOn() {
        return since.isPresent();
    }
}
