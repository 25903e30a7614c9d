package org.caibian.signin;

import java.util.UUID;

/** Names a passkey to those who remove it; nobody gets in by it. */
public record PasskeyId(UUID value) {

    static PasskeyId fresh() {
        return new PasskeyId(UUID.randomUUID());
    }
}
