package org.caibian.security;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What a password must be, long rather than odd, and how it is kept: only as a hash. */
@Component
public class Passwords {
    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;

    /** So much is hashed of what anybody sends, and no more. */
    private static final int LONGEST_IN_BYTES = 256;

    private final PasswordEncoder encoder;
    private final RefusedPasswords refused;
    private final EasyPasswords easy;

    Passwords(PasswordEncoder encoder, RefusedPasswords refused, EasyPasswords easy) {
        this.encoder = encoder;
        this.refused = refused;
        this.easy = easy;
    }

    /** Why something cannot be somebody's new password. */
    public enum Fault {
        TOO_SHORT,
        TOO_LONG,
        /** It is one of those everybody tries first. */
        COMMON,
        /** It is little else than the name of whose it is, or of the house. */
        NAMED,
        /** What was written the second time is not what was written first. */
        DIFFERENT
    }

    /**
     * What is wrong with a password written twice, by somebody of these {@code names}; empty when
     * it will do.
     */
    public Optional<Fault> fault(String typed, String again, Collection<String> names) {
        if (typed.isBlank() || typed.codePointCount(0, typed.length()) < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (typed.getBytes(StandardCharsets.UTF_8).length > LONGEST_IN_BYTES) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (refused.include(typed) || easy.include(typed)) {
            return Optional.of(Fault.COMMON);
        }
        if (easy.include(typed, names)) {
            return Optional.of(Fault.NAMED);
        }
        return typed.equals(again) ? Optional.empty() : Optional.of(Fault.DIFFERENT);
    }

    /** What is stored of a password; never null, never the password. */
    public String hash(String typed) {
        var hash = encoder.encode(typed);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave no hash");
        }
        return hash;
    }
}
