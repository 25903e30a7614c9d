package org.caibian.signin;

import java.util.UUID;

/** Names a session to those who end it; nobody gets in by it. */
public record SessionId(UUID value) {

    public static SessionId fresh() {
        return new SessionId(UUID.randomUUID());
    }
}
