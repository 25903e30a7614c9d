package org.caibian.workflow;

import org.caibian.publication.StandingChanged;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Makes a release fail at one of its last moments, when a test asks for it. */
class StumblingBlock {

    /** When it fails: as the last word of core, or when all is written and the commit is next. */
    enum Moment {
        NEVER,
        AT_THE_LAST_WORD,
        BEFORE_COMMIT
    }

    volatile Moment moment = Moment.NEVER;

    @EventListener
    void lastWord(StandingChanged released) {
        stumbleAt(Moment.AT_THE_LAST_WORD);
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void beforeCommit(StandingChanged released) {
        stumbleAt(Moment.BEFORE_COMMIT);
    }

    private void stumbleAt(Moment here) {
        if (moment == here) {
            throw new IllegalStateException("Stumbled " + here);
        }
    }
}
