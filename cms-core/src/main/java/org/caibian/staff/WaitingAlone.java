package org.caibian.staff;

import java.time.Clock;
import org.caibian.shared.PersonId;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Has the wait begin of what is proposed and nobody is left to confirm: those it concerns are told
 * as it does.
 */
@Component
@EnableConfigurationProperties(GrantWait.class)
class WaitingAlone {

    private final GrantRows grants;
    private final WeightRows rows;
    private final SecondOfTwo second;
    private final GrantNews news;
    private final GrantWait wait;
    private final Clock clock;

    WaitingAlone(
            GrantRows grants,
            WeightRows rows,
            SecondOfTwo second,
            GrantNews news,
            GrantWait wait,
            Clock clock) {
        this.grants = grants;
        this.rows = rows;
        this.second = second;
        this.news = news;
        this.wait = wait;
        this.clock = clock;
    }

    /**
     * One is lost who could confirm: what waited for them is asked of whoever could now, or begins
     * to wait alone.
     */
    void goOnWithoutOne() {
        grants.open(clock.instant()).stream()
                .filter(grant -> !second.isMissing(grant))
                .forEach(news::asked);
        begin();
    }

    /**
     * One is here who could confirm: they are asked, and nothing of that waits alone any more, not
     * even if they leave again at once. Whoever calls this has taken turns.
     */
    void goOnWith(PersonId person) {
        grants.open(clock.instant()).stream()
                .filter(grant -> second.is(person, grant))
                .forEach(grant -> {
                    rows.end(grant.id());
                    news.asked(grant);
                });
    }

    /** To be called once something is proposed. */
    void begin() {
        var now = clock.instant();
        var from = now.plus(wait.alone());
        for (var grant : grants.open(now)) {
            if (second.isMissing(grant)
                    && rows.begin(grant.id(), from, now.plus(ProposedGrant.TIME))) {
                news.waits(grant, from);
            }
        }
    }
}
