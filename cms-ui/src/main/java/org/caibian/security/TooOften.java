package org.caibian.security;

import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** So many wrong passwords that none is tried for a while, right or wrong. */
final class TooOften extends AuthenticationException {
    @Serial private static final long serialVersionUID = 1L;

    TooOften() {
        super("Too many wrong passwords");
    }
}
