package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.rule.RoundRule;
import org.caibian.rule.RoundRules;
import org.caibian.shared.DraftId;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Handing drafts to the desk (送审) and taking them back (撤回送审), inside the transaction of who runs
 * the routes.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Submissions {

    private final DraftActs acts;
    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final RoundRows rounds;
    private final RoundRules rules;
    private final Editing editing;
    private final Checks checks;
    private final Notary notary;
    private final Notices notices;
    private final Newsroom newsroom;
    private final Clock clock;

    Submissions(
            DraftActs acts,
            DraftRows drafts,
            RevisionRows revisions,
            RoundRows rounds,
            RoundRules rules,
            Editing editing,
            Checks checks,
            Notary notary,
            Notices notices,
            Newsroom newsroom,
            Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.revisions = revisions;
        this.rounds = rounds;
        this.rules = rules;
        this.editing = editing;
        this.checks = checks;
        this.notary = notary;
        this.notices = notices;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /**
     * Begins a round over version {@code seen} of a draft, on the route that {@code routes} names
     * for what its kind asks.
     */
    public SubmitResult submit(
            DraftId id, int seen, Function<RoundRule, String> routes, PersonId by) {
        return acts.on(
                id,
                Action.SUBMIT,
                by,
                SubmitResult.Refused::new,
                draft -> submit(draft, seen, routes, by));
    }

    private SubmitResult submit(
            Draft draft, int seen, Function<RoundRule, String> routes, PersonId by) {
        if (draft.saved().version() != seen) {
            return new SubmitResult.Outdated(draft.saved());
        }
        var writing = draft.lock().filter(lock -> lock.keepsOut(by, clock.instant()));
        if (writing.isPresent()) {
            return new SubmitResult.BeingWritten(writing.get().holder(), writing.get().until());
        }
        var problems = checks.blocking(draft, newsroom.day(clock.instant()));
        return problems.isEmpty() ? begin(draft, routes, by) : new SubmitResult.Blocked(problems);
    }

    private SubmitResult begin(Draft draft, Function<RoundRule, String> routes, PersonId by) {
        var now = clock.instant();
        int revision = revisions.name(draft, Revision.Occasion.SUBMITTED, by, now);
        var rule = rules.of(draft.kind());
        var round = rounds.begin(draft, routes.apply(rule), rule, revision, by, now);
        drafts.setStage(draft.id(), new Stage.InReview(round, revision));
        notary.note(Act.SUBMITTED, by, draft.id(), Map.of("revision", Integer.toString(revision)));
        return new SubmitResult.Submitted(round, revision);
    }

    /** Takes a submission back to its writers, which ends the round. */
    public RecallResult recall(DraftId id, PersonId by) {
        return acts.on(
                id, Action.RECALL, by, why -> notRecalled(id, why), draft -> takeBack(draft, by));
    }

    /** Whoever comes too late is told who ended the round, and when. */
    private RecallResult notRecalled(DraftId id, Refusal why) {
        return Optional.of(why)
                .filter(Set.of(Refusal.NO_DRAFT, Refusal.NOT_IN_REVIEW)::contains)
                .flatMap(_ -> rounds.latest(id))
                .flatMap(Round::ending)
                .<RecallResult>map(how -> new RecallResult.RoundOver(why, how))
                .orElseGet(() -> new RecallResult.Refused(why));
    }

    /** Ends the round of a draft under review, whoever has the right to. */
    RecallResult.Recalled takeBack(Draft draft, PersonId by) {
        var stage = (Stage.InReview) draft.stage();
        var round = stage.round();
        editing.settle(draft, stage);
        rounds.find(round)
                .map(Round::holders)
                .ifPresent(holders ->
                        notices.tell(holders, Occasion.RECALLED, draft.id(), by, Map.of()));
        rounds.end(round, Round.Outcome.RECALLED, by, clock.instant());
        drafts.setStage(draft.id(), new Stage.Drafting());
        notary.note(Act.RECALLED, by, draft.id(), Map.of());
        return new RecallResult.Recalled(round);
    }
}
