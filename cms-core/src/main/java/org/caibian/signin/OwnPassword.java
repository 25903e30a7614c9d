package org.caibian.signin;

import org.caibian.shared.PersonId;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.PasswordChanges;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes one's own password: where that was done one stays signed in, and nowhere else. */
@Component
@Transactional
public class OwnPassword {

    private final PasswordChanges passwords;
    private final Sessions open;
    private final SessionRows sessions;

    OwnPassword(PasswordChanges passwords, Sessions open, SessionRows sessions) {
        this.passwords = passwords;
        this.open = open;
        this.sessions = sessions;
    }

    /** Sets it, in that session of theirs. */
    public ChangeResult change(String hash, SessionId here, PersonId me) {
        return open.within(here, me, () -> changed(hash, here, me))
                .orElse(ChangeResult.NOT_ALLOWED);
    }

    private ChangeResult changed(String hash, SessionId here, PersonId me) {
        var result = passwords.change(hash, me);
        if (result == ChangeResult.CHANGED) {
            sessions.goOnAlone(here, me);
        }
        return result;
    }
}
