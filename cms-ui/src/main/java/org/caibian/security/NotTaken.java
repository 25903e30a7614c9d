package org.caibian.security;

import java.io.Serial;
import org.springframework.security.authentication.AccountStatusException;

/**
 * A directory was asked, and nobody is let in; no other way is tried. The sign-in page says why.
 */
final class NotTaken extends AccountStatusException {
    @Serial private static final long serialVersionUID = 1L;

    private final String said;

    NotTaken(String said) {
        super("Not let in by a directory: " + said);
        this.said = said;
    }

    NotTaken(String said, Throwable cause) {
        super("Not let in by a directory: " + said, cause);
        this.said = said;
    }

    /** Whether nobody looked at the password, since the directory is out of reach. */
    boolean isAway() {
        return said.equals(SingleSignOn.AWAY);
    }

    /** Under which name the page says it. */
    String said() {
        return said;
    }
}
