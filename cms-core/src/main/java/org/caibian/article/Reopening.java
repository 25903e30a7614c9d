package org.caibian.article;

import java.time.Clock;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
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
    private final PlanRows plans;
    private final Clock clock;

    Reopening(DraftRows drafts, RevisionRows revisions, PlanRows plans, Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.plans = plans;
        this.clock = clock;
    }

    /**
     * Begins the main draft with the words of a revision readers lost, in place of one that was
     * given up; whoever opens it has written none of them. A draft of what they had goes on
     * instead, and may go out again. False where there is another already.
     */
    public boolean reopen(ArticleId article, int revision, PersonId by) {
        var present = drafts.find(article.main());
        if (present.filter(Reopening::goesOn).isEmpty()) {
            begin(article.main(), present, revision, Optional.empty(), by);
            return true;
        }
        drafts.setBase(article.main(), Optional.empty());
        return present.flatMap(Draft::base).isPresent();
    }

    /**
     * Begins a draft of the revision readers have, in place of one that was given up. False where
     * there is another already.
     */
    public boolean open(DraftId id, int live, PersonId by) {
        var present = drafts.find(id);
        if (present.filter(Reopening::goesOn).isPresent()) {
            return false;
        }
        begin(id, present, live, Optional.of(live), by);
        return true;
    }

    private static boolean goesOn(Draft draft) {
        return !(draft.stage() instanceof Stage.Spiked);
    }

    /** An embargo outlasts the draft it was set on: giving that one up does not lift it. */
    private void begin(
            DraftId id,
            Optional<Draft> givenUp,
            int revision,
            Optional<Integer> base,
            PersonId by) {
        var embargo = givenUp.flatMap(draft -> draft.plan().embargoAt(clock.instant()));
        givenUp.ifPresent(_ -> drafts.remove(id));
        var words = revisions.content(id.article(), revision).noting("");
        drafts.reopen(id, words, base, by, clock.instant());
        embargo.ifPresent(
                until -> plans.setEmbargo(drafts.find(id).orElseThrow(), Optional.of(until)));
    }
}
