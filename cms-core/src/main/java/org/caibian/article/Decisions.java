package org.caibian.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Docket.Opened;
import org.caibian.ledger.Act;
import org.caibian.manuscript.ContentHash;
import org.caibian.manuscript.Problem;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Stage;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the holders of review steps decide: the seal (审签) or the way back to the writer (退回修改). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {

    private final Docket docket;
    private final DraftRows drafts;
    private final RoundRows rounds;
    private final SealRows seals;
    private final Checks checks;
    private final Margins margins;
    private final Notary notary;
    private final Notices notices;
    private final Newsroom newsroom;
    private final Clock clock;

    Decisions(
            Docket docket,
            DraftRows drafts,
            RoundRows rounds,
            SealRows seals,
            Checks checks,
            Margins margins,
            Notary notary,
            Notices notices,
            Newsroom newsroom,
            Clock clock) {
        this.docket = docket;
        this.drafts = drafts;
        this.rounds = rounds;
        this.seals = seals;
        this.checks = checks;
        this.margins = margins;
        this.notary = notary;
        this.notices = notices;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /** Seals the words of hash {@code seen}; a step nobody holds is claimed by that. */
    public DecisionResult approve(TaskId task, ContentHash seen, String opinion, PersonId by) {
        return switch (docket.open(Action.APPROVE, task, by)) {
            case Opened.Not(var why) -> why;
            case Opened.Open open ->
                    wordless(opinion)
                            .or(() -> docket.unread(open, seen, by))
                            .or(() -> blocked(open.draft()))
                            .orElseGet(() -> seal(open, new Remark(opinion), by));
        };
    }

    private DecisionResult seal(Opened.Open open, Remark opinion, PersonId by) {
        var step = open.step().step();
        var hash = open.draft().hash();
        int revision = docket.settle(open);
        docket.decide(open, RoundStep.Outcome.APPROVED, opinion.text(), by);
        seals.add(
                open.round().id(),
                new Seal(
                        step,
                        by,
                        open.inSteadOf(),
                        revision,
                        hash,
                        opinion.text(),
                        Optional.of(open.step().openedAt()),
                        open.step().claimedAt(),
                        clock.instant(),
                        Optional.empty()));
        notary.note(
                open.step().askedAgain() ? Act.RECONFIRMED : Act.APPROVED,
                by,
                open.inSteadOf(),
                open.round().draft(),
                Map.of("step", step.name(), "opinion", opinion.text(), "hash", hash.hex()));
        return open.step().askedAgain() ? reconfirmed(open, by) : new DecisionResult.Decided();
    }

    /** Who changed the words hears when everybody has sealed them again. */
    private DecisionResult reconfirmed(Opened.Open open, PersonId by) {
        boolean last = !open.round().isReconfirmingBut(open.step().step());
        if (last) {
            notices.tell(
                    Set.of(open.draft().saved().by()),
                    Occasion.RECONFIRMED,
                    open.round().draft(),
                    by,
                    Map.of());
        }
        return new DecisionResult.Reconfirmed(last);
    }

    /**
     * Gives the draft back to its writers, which ends the round; what {@code by} has annotated in
     * it, and nobody settled, is part of the reason.
     */
    public DecisionResult giveBack(TaskId task, String reason, PersonId by) {
        return switch (docket.open(Action.RETURN, task, by)) {
            case Opened.Not(var why) -> why;
            case Opened.Open open ->
                    wordless(reason).orElseGet(() -> giveBack(open, new Remark(reason), by));
        };
    }

    private DecisionResult giveBack(Opened.Open open, Remark reason, PersonId by) {
        var draft = open.round().draft();
        docket.settle(open);
        margins.giveBackFor(open.round(), by);
        docket.decide(open, RoundStep.Outcome.RETURNED, reason.text(), by);
        rounds.end(open.round().id(), Round.Outcome.RETURNED, by, clock.instant());
        drafts.setStage(draft, new Stage.Drafting());
        notary.note(
                Act.RETURNED,
                by,
                open.inSteadOf(),
                draft,
                Map.of("step", open.step().step().name(), "reason", reason.text()));
        notices.tell(
                open.round().authors(),
                Occasion.RETURNED,
                draft,
                by,
                Map.of("step", open.step().step().name(), "reason", reason.text()));
        return new DecisionResult.Decided();
    }

    private static Optional<DecisionResult> wordless(String remark) {
        return Remark.parse(remark).isPresent()
                ? Optional.empty()
                : Optional.of(new DecisionResult.RemarkNeeded(Remark.LONGEST));
    }

    private Optional<DecisionResult> blocked(Draft draft) {
        return Optional.of(checks.blocking(draft, newsroom.day(clock.instant())))
                .filter(problems -> !problems.isEmpty())
                .map((List<Problem> problems) -> new DecisionResult.Blocked(problems));
    }
}
