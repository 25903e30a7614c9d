package org.caibian.article;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.caibian.manuscript.Content;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.DraftId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Drafts that came through their round: from the last seal to the release. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Approvals {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final RoundRows rounds;
    private final SealRows seals;
    private final Editing editing;
    private final Plans plans;
    private final Notary notary;
    private final Clock clock;

    Approvals(
            ArticleRows articles,
            DraftRows drafts,
            RevisionRows revisions,
            RoundRows rounds,
            SealRows seals,
            Editing editing,
            Plans plans,
            Notary notary,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.revisions = revisions;
        this.rounds = rounds;
        this.seals = seals;
        this.editing = editing;
        this.plans = plans;
        this.notary = notary;
        this.clock = clock;
    }

    /** Ends a round whose route has no step left: its revision waits for release. */
    public DraftId complete(RoundId id) {
        var round = rounds.lock(id).orElseThrow();
        rounds.end(id, Round.Outcome.APPROVED, round.lastToDecide(), clock.instant());
        var draft = drafts.find(round.draft()).orElseThrow();
        int revision = editing.settle(draft, (Stage.InReview) draft.stage());
        drafts.setStage(round.draft(), new Stage.Approved(id, revision));
        notary.changed(round.draft());
        return round.draft();
    }

    /**
     * The approved revision of a draft and its seals, with its article locked; empty when none
     * waits.
     */
    public Optional<Approval> waiting(DraftId id) {
        articles.lock(id.article());
        return drafts.find(id)
                .filter(draft -> draft.stage() instanceof Stage.Approved)
                .flatMap(draft -> of(draft, (Stage.Approved) draft.stage()));
    }

    /**
     * What would be released of a draft if it went out now, with the seals its present words have;
     * nothing is locked. Empty where there is no draft, or it was given up.
     */
    @Transactional(readOnly = true)
    public Optional<Approval> foreseen(DraftId id) {
        return drafts.find(id)
                .filter(draft -> !(draft.stage() instanceof Stage.Spiked))
                .map(draft -> foreseen(draft, draft.stage().inRound().flatMap(rounds::find)));
    }

    private Approval foreseen(Draft draft, Optional<Round> round) {
        return new Approval(
                draft.id(),
                draft.stage().ofRevision().orElse(0),
                draft.content(),
                round.map(running -> seals.of(running.id()).stream().filter(Seal::stands).toList())
                        .orElseGet(List::of),
                draft.authors(),
                draft.responsible(),
                plans.of(draft),
                draft.base());
    }

    /**
     * Notes that readers have the approved revision: the draft and its authorship end, and whoever
     * answers for it answers for the story, unless a main draft has somebody already.
     */
    public void released(Approval approval) {
        var id = approval.draft();
        drafts.remove(id);
        if (drafts.find(id.article().main()).isEmpty()) {
            articles.setResponsible(id.article(), approval.responsibleEditor());
        }
        notary.changed(id);
    }

    private Optional<Approval> of(Draft draft, Stage.Approved stage) {
        return rounds.find(stage.round())
                .map(round ->
                        of(draft, round, revisions.content(round.article(), stage.revision())));
    }

    private Approval of(Draft draft, Round round, Content words) {
        return new Approval(
                round.draft(),
                draft.stage().ofRevision().orElseThrow(),
                words,
                seals.of(round.id()).stream().filter(Seal::stands).toList(),
                round.authors(),
                round.step(Step.FIRST_REVIEW).flatMap(RoundStep::holder),
                plans.of(draft, words),
                draft.base());
    }
}
