package org.caibian.token;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;

/** A token as it is known after its secret was shown: in whose name, for what, until when. */
public record Token(
        TokenId id,
        PersonId person,
        String account,
        String personName,
        String name,
        Kind kind,
        Set<Scope> scopes,
        Instant madeAt,
        Instant until,
        Optional<Instant> lastUsedAt) {

    /** Who had it made. */
    public enum Kind {
        /** Its person, for themselves. */
        PERSONAL,
        /** Whoever runs the house, or has its machine. */
        MACHINE
    }

    public Token {
        scopes = Set.copyOf(scopes);
    }

    Keyset position() {
        return new Keyset(madeAt, id.value());
    }
}
