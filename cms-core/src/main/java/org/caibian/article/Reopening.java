package org.caibian.article;

import java.time.Clock;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes what readers had a draft again, which a new round goes over. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reopening {

    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final Clock clock;

    Reopening(DraftRows drafts, RevisionRows revisions, Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Begins a draft with the words of a revision; whoever opens it has written none of them. False
     * where there is a draft already.
     */
    public boolean reopen(ArticleId article, int revision, PersonId by) {
        if (drafts.find(article.main()).isPresent()) {
            return false;
        }
        drafts.reopen(article.main(), revisions.content(article, revision), by, clock.instant());
        return true;
    }
}
