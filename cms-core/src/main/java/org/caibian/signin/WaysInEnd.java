package org.caibian.signin;

import org.caibian.staff.BegunAnew;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever begins anew has no passkey, no second factor and no session from before: another may have
 * made them.
 */
@Component
class WaysInEnd {

    private final PasskeyRows passkeys;
    private final FactorRows factors;
    private final Sessions sessions;

    WaysInEnd(PasskeyRows passkeys, FactorRows factors, Sessions sessions) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.sessions = sessions;
    }

    /** In the act itself: the role is theirs with nothing left. */
    @EventListener
    void on(BegunAnew anew) {
        passkeys.removeAll(anew.person());
        factors.end(anew.person());
        sessions.endAll(anew.person());
    }
}
