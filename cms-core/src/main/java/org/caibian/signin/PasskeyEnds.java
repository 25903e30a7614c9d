package org.caibian.signin;

import org.caibian.staff.SessionsOver;
import org.caibian.staff.Staff;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is switched off has no passkeys any more: switched on again, they make new ones. */
@Component
class PasskeyEnds {

    private final PasskeyRows rows;
    private final Staff staff;

    PasskeyEnds(PasskeyRows rows, Staff staff) {
        this.rows = rows;
        this.staff = staff;
    }

    /** In the act itself, as sessions are over for other reasons, too. */
    @EventListener
    void on(SessionsOver over) {
        if (!staff.person(over.person()).active()) {
            rows.removeAll(over.person());
        }
    }
}
