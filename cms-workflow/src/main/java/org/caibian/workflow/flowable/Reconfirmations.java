package org.caibian.workflow.flowable;

import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.right.RoundId;
import org.springframework.stereotype.Component;

/** What a route asks core before the release: whether words wait to be sealed again (复核). */
@Component("reconfirmations")
public class Reconfirmations {

    private final Drafts drafts;

    Reconfirmations(Drafts drafts) {
        this.drafts = drafts;
    }

    /** Whether any step of the round of that id waits to be sealed again. */
    public boolean areOpen(long round) {
        return drafts.round(new RoundId(round)).filter(Round::isReconfirming).isPresent();
    }
}
