package org.caibian.sharing;

import java.time.Clock;
import java.util.List;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.staff.Departure;
import org.caibian.staff.HandingOn;
import org.caibian.staff.Held;
import org.springframework.stereotype.Component;

/**
 * What somebody who is switched off showed to readers outside: it ends, since nobody answers for
 * those words being read any more.
 */
@Component
class SharesHandedOn implements HandingOn {

    private final ShareRows rows;
    private final Ledger ledger;
    private final Clock clock;

    SharesHandedOn(ShareRows rows, Ledger ledger, Clock clock) {
        this.rows = rows;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<Held> held(Departure departure) {
        int open = rows.open(departure.person(), clock.instant()).size();
        return open == 0
                ? List.of()
                : List.of(Held.alone(Held.Sort.SHARE, Integer.toString(open), ""));
    }

    @Override
    public void handOn(Departure departure, PersonId by) {
        var now = clock.instant();
        for (var share : rows.open(departure.person(), now)) {
            if (rows.end(share.id(), by, now)) {
                ledger.write(Act.SHARE_ENDED, by, share.draft().article(), share.told());
            }
        }
    }
}
