package org.caibian.staff;

import java.time.Clock;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What was proposed of somebody lapses as another sets their password, their address changes, or a
 * directory comes to know them or does no more: the second of two would confirm it by what was
 * shown to them before. And it lapses with its time, and for good with whoever proposed it.
 */
@Component
class LapsedGrants {

    private final GrantRows rows;
    private final GrantNews news;
    private final Clock clock;

    LapsedGrants(GrantRows rows, GrantNews news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    void about(PersonId person) {
        rows.removeAbout(person).forEach(role -> news.settled(person, role));
    }

    /** Clears away what has: whoever proposed it may come back, and it does not. */
    void clear() {
        rows.forgetLapsed(clock.instant())
                .forEach(lapsed -> news.settled(lapsed.person(), lapsed.role()));
    }
}
