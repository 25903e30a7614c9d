package org.caibian.publication;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Computes, after a release, which stories are related to one: by topic, by tags shared, the newest
 * first.
 */
@Component
class Relating {

    private static final int KEPT = 6;

    private final RelatedRows rows;

    Relating(RelatedRows rows) {
        this.rows = rows;
    }

    /** A late or double event does no harm: the list is made anew from what stands now. */
    @ApplicationModuleListener
    void on(StandingChanged event) {
        rows.relate(event.article(), KEPT);
    }
}
