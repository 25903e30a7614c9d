package org.caibian.article;

import java.time.Clock;
import java.util.Optional;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
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
    private final Submissions submissions;
    private final Scheduling scheduling;
    private final Clock clock;

    Reopening(
            DraftRows drafts,
            RevisionRows revisions,
            PlanRows plans,
            Submissions submissions,
            Scheduling scheduling,
            Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.plans = plans;
        this.submissions = submissions;
        this.scheduling = scheduling;
        this.clock = clock;
    }

    /** It is a draft again; the round it was in is over, and its route still to be ended. */
    public record Reopened(Optional<RoundId> ended) {}

    /**
     * Begins the main draft with the words of a revision readers lost, in place of one that was
     * given up; whoever opens it has written none of them. A draft of what they had goes on
     * instead, from its writers' hands: no seal given before the withdrawal brings it back. Empty
     * where there is another already.
     */
    public Optional<Reopened> reopen(ArticleId article, int revision, PersonId by) {
        var present = drafts.find(article.main());
        if (present.filter(Reopening::goesOn).isEmpty()) {
            begin(article.main(), present, revision, Optional.empty(), by);
            return Optional.of(new Reopened(Optional.empty()));
        }
        return present.filter(draft -> draft.base().isPresent()).map(draft -> goOn(draft, by));
    }

    private Reopened goOn(Draft draft, PersonId by) {
        drafts.setBase(draft.id(), Optional.empty());
        return switch (draft.stage()) {
            case Stage.InReview _ ->
                    new Reopened(Optional.of(submissions.takeBack(draft, by).round()));
            case Stage.Approved _ -> {
                scheduling.takeBack(draft.id(), by);
                yield new Reopened(Optional.empty());
            }
            case Stage.Drafting _, Stage.Spiked _ -> new Reopened(Optional.empty());
        };
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
        var embargo =
                givenUp.flatMap(draft -> draft.plan().embargoAt(clock.instant()))
                        .map(Embargo::until);
        givenUp.ifPresent(_ -> drafts.remove(id));
        var words = revisions.content(id.article(), revision).noting("");
        drafts.reopen(id, words, base, by, clock.instant());
        embargo.ifPresent(
                until -> plans.setEmbargo(drafts.find(id).orElseThrow(), Optional.of(until)));
    }
}
