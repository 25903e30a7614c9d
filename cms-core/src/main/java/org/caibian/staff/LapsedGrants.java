package org.caibian.staff;

import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * What was proposed of somebody lapses as another sets their password, their address changes, or a
 * directory comes to know them or does no more: the second of two would confirm it by what was
 * shown to them before.
 */
@Component
class LapsedGrants {

    private final GrantRows rows;
    private final GrantNews news;

    LapsedGrants(GrantRows rows, GrantNews news) {
        this.rows = rows;
        this.news = news;
    }

    void about(PersonId person) {
        rows.removeAbout(person).forEach(role -> news.settled(person, role));
    }
}
