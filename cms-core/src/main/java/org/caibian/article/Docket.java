package org.caibian.article;

import java.time.Clock;
import java.util.Optional;
import org.caibian.manuscript.ContentHash;
import org.caibian.right.Action;
import org.caibian.right.Stage;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** What every decision on a step begins and ends with, whatever is decided. */
@Component
class Docket {

    private final DraftRows drafts;
    private final OpenSteps openSteps;
    private final RoundStepRows stepRows;
    private final Editing editing;
    private final Steps steps;
    private final Clock clock;

    Docket(
            DraftRows drafts,
            OpenSteps openSteps,
            RoundStepRows stepRows,
            Editing editing,
            Steps steps,
            Clock clock) {
        this.drafts = drafts;
        this.openSteps = openSteps;
        this.stepRows = stepRows;
        this.editing = editing;
        this.steps = steps;
        this.clock = clock;
    }

    /** Whether a step may be decided. */
    sealed interface Opened {
        /**
         * It may: {@code step} of {@code round}, over {@code draft}, on the locked article, and in
         * whose stead.
         */
        record Open(
                TaskId task, Round round, RoundStep step, Draft draft, Optional<PersonId> inSteadOf)
                implements Opened {}

        /** It may not, and why. */
        record Not(DecisionResult why) implements Opened {}
    }

    /** Locks the article and asks whether {@code by} may decide that step now. */
    Opened open(Action action, TaskId task, PersonId by) {
        return openSteps.<Opened>act(
                task,
                open -> open(action, open, by),
                Opened.Not::new,
                why -> new Opened.Not(new DecisionResult.Refused(why)));
    }

    private Opened open(Action action, OpenStep open, PersonId by) {
        var round = open.round();
        var capacity = steps.capacity(action, open, by);
        return capacity.refusal()
                .<Opened>map(why -> new Opened.Not(new DecisionResult.Refused(why)))
                .orElseGet(() ->
                        new Opened.Open(
                                open.task(),
                                round,
                                open.step(),
                                drafts.find(round.draft()).orElseThrow(),
                                capacity.inSteadOf()));
    }

    /** Words somebody is changing, or has changed since they were read, are not decided on. */
    Optional<DecisionResult> unread(Opened.Open open, ContentHash seen, PersonId by) {
        var draft = open.draft();
        var editing = draft.lock().filter(lock -> lock.keepsOut(by, clock.instant()));
        if (editing.isPresent()) {
            return Optional.of(
                    new DecisionResult.BeingEdited(editing.get().holder(), editing.get().until()));
        }
        return draft.hash().equals(seen)
                ? Optional.empty()
                : Optional.of(new DecisionResult.WordsChanged(draft.saved()));
    }

    /** Names the words that are decided on, and gives their number; nobody is changing them now. */
    int settle(Opened.Open open) {
        var draft = open.draft();
        if (draft.lock().isPresent()) {
            drafts.setLock(draft.id(), Optional.empty());
        }
        return editing.settle(draft, (Stage.InReview) draft.stage());
    }

    /** Notes what was decided; a step nobody holds is claimed by that. */
    void decide(Opened.Open open, RoundStep.Outcome outcome, String remark, PersonId by) {
        if (open.step().holder().isEmpty()) {
            steps.give(new OpenStep(open.round(), open.step()), by, open.inSteadOf());
        }
        stepRows.decide(open.task(), outcome, remark, clock.instant());
    }
}
