package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the holders of review steps decide: the seal (审签) or the way back to the writer (退回修改). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {

    private final DraftRows drafts;
    private final RoundRows rounds;
    private final SealRows seals;
    private final Steps steps;
    private final Checks checks;
    private final Notary notary;
    private final Newsroom newsroom;
    private final Clock clock;

    Decisions(
            DraftRows drafts,
            RoundRows rounds,
            SealRows seals,
            Steps steps,
            Checks checks,
            Notary notary,
            Newsroom newsroom,
            Clock clock) {
        this.drafts = drafts;
        this.rounds = rounds;
        this.seals = seals;
        this.steps = steps;
        this.checks = checks;
        this.notary = notary;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /** Seals the words of hash {@code seen}; a step nobody holds is claimed by that. */
    public DecisionResult approve(TaskId task, ContentHash seen, String opinion, PersonId by) {
        var round = rounds.lock(task.round());
        var undecidable = undecidable(round, task, opinion, by);
        if (undecidable.isPresent()) {
            return undecidable.get();
        }
        var draft = drafts.find(round.orElseThrow().article()).orElseThrow();
        if (!draft.hash().equals(seen)) {
            return new DecisionResult.WordsChanged();
        }
        var problems = checks.blocking(draft.content(), newsroom.day(clock.instant()));
        if (!problems.isEmpty()) {
            return new DecisionResult.Blocked(problems);
        }
        seal(round.orElseThrow(), task, seen, new Remark(opinion), by);
        return new DecisionResult.Decided();
    }

    private void seal(Round round, TaskId task, ContentHash hash, Remark opinion, PersonId by) {
        var now = clock.instant();
        claimIfFree(round, task, by);
        seals.add(
                round.id(), new Seal(task.step(), by, round.revision(), hash, opinion.text(), now));
        rounds.decide(task, RoundStep.Outcome.APPROVED, opinion, now);
        notary.note(
                Act.APPROVED,
                by,
                round.article(),
                Map.of("step", task.step().name(), "opinion", opinion.text(), "hash", hash.hex()));
    }

    /** Gives the draft back to its writers, which ends the round. */
    public DecisionResult giveBack(TaskId task, String reason, PersonId by) {
        var found = rounds.lock(task.round());
        var undecidable = undecidable(found, task, reason, by);
        if (undecidable.isPresent()) {
            return undecidable.get();
        }
        var round = found.orElseThrow();
        var now = clock.instant();
        claimIfFree(round, task, by);
        rounds.decide(task, RoundStep.Outcome.RETURNED, new Remark(reason), now);
        rounds.end(task.round(), Round.Outcome.RETURNED, now);
        drafts.setStage(round.article(), new Stage.Drafting());
        notary.note(
                Act.RETURNED,
                by,
                round.article(),
                Map.of("step", task.step().name(), "reason", reason.strip()));
        return new DecisionResult.Decided();
    }

    private void claimIfFree(Round round, TaskId task, PersonId by) {
        if (round.step(task.step()).flatMap(RoundStep::holder).isEmpty()) {
            steps.give(task, round, by);
        }
    }

    private Optional<DecisionResult> undecidable(
            Optional<Round> round, TaskId task, String remark, PersonId by) {
        var step = round.flatMap(r -> r.step(task.step()));
        if (round.isEmpty() || step.isEmpty()) {
            return Optional.of(new DecisionResult.Refused(Refusal.NOT_FOUND));
        }
        var decided = step.get().decidedAt();
        if (decided.isPresent()) {
            return Optional.of(
                    new DecisionResult.AlreadyDecided(step.get().holder(), decided.get()));
        }
        if (Remark.parse(remark).isEmpty()) {
            return Optional.of(new DecisionResult.RemarkNeeded(Remark.LONGEST));
        }
        return steps.mayDecide(round.get(), step.get(), by).map(DecisionResult.Refused::new);
    }
}
