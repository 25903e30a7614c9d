package org.caibian.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.ledger.Act;
import org.caibian.manuscript.Written;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.right.RoundId;
import org.caibian.right.Stage;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changing words that are under review: every change voids the seals given on the old ones, and
 * asks those who gave them again.
 */
@Component
public class Editing {

    private final DraftRows drafts;
    private final RevisionRows revisions;
    private final RoundRows rounds;
    private final SealRows seals;
    private final Steps steps;
    private final Margins margins;
    private final Staff staff;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    Editing(
            DraftRows drafts,
            RevisionRows revisions,
            RoundRows rounds,
            SealRows seals,
            Steps steps,
            Margins margins,
            Staff staff,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.drafts = drafts;
        this.revisions = revisions;
        this.rounds = rounds;
        this.seals = seals;
        this.steps = steps;
        this.margins = margins;
        this.staff = staff;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Why {@code by} may not change the words: who writes does while they are drafted; while they
     * are reviewed, who holds a step of the round.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Refusal> refusal(Draft draft, PersonId by) {
        var action = draft.stage() instanceof Stage.InReview ? Action.EDIT : Action.SAVE;
        return held(draft, by)
                .map(open -> steps.refusal(action, open, by))
                .orElseGet(() -> Rights.refusal(action, staff.person(by), draft.matter()));
    }

    /** Whether that person holds a step of the round the words are in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isReviewing(Draft draft, PersonId person) {
        return held(draft, person).isPresent();
    }

    /** Whoever held a step that was decided meanwhile is told by whom, and when. */
    SaveResult notSaved(DraftId id, Refusal why, PersonId by) {
        return Optional.of(why)
                .filter(Set.of(Refusal.NOT_HOLDER, Refusal.NO_DRAFT)::contains)
                .flatMap(_ -> rounds.latest(id))
                .flatMap(round -> round.lastDecidedOf(by))
                .<SaveResult>map(RoundStep::decided)
                .orElseGet(() -> new SaveResult.Refused(why));
    }

    /** How that round ended; empty while its words are under review. */
    Optional<Round.Ending> ended(RoundId round) {
        return rounds.find(round).flatMap(Round::ending);
    }

    private Optional<OpenStep> held(Draft draft, PersonId by) {
        return draft.stage() instanceof Stage.InReview(var running, var _)
                ? rounds.find(running)
                        .flatMap(round -> round.heldBy(by).map(step -> new OpenStep(round, step)))
                : Optional.empty();
    }

    /** The words as the holder of a step wants them; reviewing is not authoring. */
    Change change(Draft draft, RoundId running, Written words, PersonId by) {
        var now = clock.instant();
        var round = rounds.find(running).orElseThrow();
        margins.follow(draft, words.content());
        drafts.edit(draft.id(), words, by, now);
        steps.workOn(round, by);
        var voided = seals.voidOthersThan(words.hash(), running, now);
        steps.askAgain(round, voided, now);
        notary.note(
                Act.EDITED,
                by,
                round.heldBy(by).flatMap(RoundStep::inSteadOf),
                draft.id(),
                told(words, round, by, voided));
        notices.tell(
                voided.stream().map(Seal::person).collect(Collectors.toUnmodifiableSet()),
                Occasion.WORDS_CHANGED,
                draft.id(),
                by,
                Map.of());
        return new Change(draft.saved().version() + 1, by, now);
    }

    private static Map<String, String> told(
            Written words, Round round, PersonId by, List<Seal> voided) {
        return Map.of(
                "step", round.heldBy(by).map(s -> s.step().name()).orElse(""),
                "hash", words.hash().hex(),
                "voided",
                        voided.stream()
                                .map(seal -> seal.step().name())
                                .collect(Collectors.joining(" ")));
    }

    /** Names the words under review, where an edit left them unnamed, and gives their number. */
    int settle(Draft draft, Stage.InReview stage) {
        int revision =
                revisions.name(
                        draft, Revision.Occasion.EDITED, draft.saved().by(), draft.saved().at());
        if (revision != stage.revision()) {
            drafts.setStage(draft.id(), new Stage.InReview(stage.round(), revision));
        }
        return revision;
    }
}
