package org.caibian.token;

import java.time.Clock;
import java.util.List;
import org.caibian.shared.PersonId;
import org.caibian.staff.BegunAnew;
import org.caibian.staff.Departure;
import org.caibian.staff.HandingOn;
import org.caibian.staff.Held;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The tokens of somebody who is switched off, or begins anew: they end, and whoever comes back
 * makes new ones.
 */
@Component
class TokensHandedOn implements HandingOn {

    private final TokenRows rows;
    private final Clock clock;

    TokensHandedOn(TokenRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Held> held(Departure departure) {
        long good = rows.count(departure.person(), clock.instant());
        return good == 0
                ? List.of()
                : List.of(Held.alone(Held.Sort.TOKEN, Long.toString(good), ""));
    }

    @Override
    public void handOn(Departure departure, PersonId by) {
        rows.end(departure.person());
    }

    @EventListener
    void on(BegunAnew anew) {
        rows.end(anew.person());
    }
}
