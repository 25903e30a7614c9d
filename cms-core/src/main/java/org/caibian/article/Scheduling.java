package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a draft goes out once it is approved (定时签发), and taking it back before it does. */
@Component
@Transactional
public class Scheduling {

    private final DraftActs acts;
    private final DraftRows drafts;
    private final PlanRows plans;
    private final Checks checks;
    private final Standings standings;
    private final Notary notary;
    private final Newsroom newsroom;
    private final Clock clock;

    Scheduling(
            DraftActs acts,
            DraftRows drafts,
            PlanRows plans,
            Checks checks,
            Standings standings,
            Notary notary,
            Newsroom newsroom,
            Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.plans = plans;
        this.checks = checks;
        this.standings = standings;
        this.notary = notary;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /** Sends a draft out at {@code when} instead of at its last seal. */
    public ScheduleResult schedule(DraftId id, ChosenInstant when, PersonId by) {
        return acts.on(
                id,
                Action.SCHEDULE,
                by,
                ScheduleResult.Refused::new,
                draft -> schedule(draft, when, by));
    }

    private ScheduleResult schedule(Draft draft, ChosenInstant when, PersonId by) {
        var now = clock.instant();
        if (!when.at().isAfter(now)) {
            return new ScheduleResult.InThePast(now);
        }
        var embargo = draft.plan().embargoAt(now).filter(until -> until.at().isAfter(when.at()));
        if (embargo.isPresent()) {
            return new ScheduleResult.UnderEmbargo(embargo.get());
        }
        var end = standings.takeDown(draft.article()).filter(at -> !when.at().isBefore(at.at()));
        if (end.isPresent()) {
            return new ScheduleResult.AfterTakeDown(end.get());
        }
        plans.setRelease(draft, Optional.of(when), by);
        notary.note(Act.SCHEDULED, by, draft.id(), PlanRows.told(when));
        return new ScheduleResult.Scheduled(
                when, checks.runOut(draft.content(), newsroom.day(when.at())));
    }

    /**
     * Sends a draft out as soon as it is approved; one that is approved, at once, such as after its
     * release was held.
     */
    public ScheduleResult atOnce(DraftId id, PersonId by) {
        return acts.on(
                id, Action.SCHEDULE, by, ScheduleResult.Refused::new, draft -> atOnce(draft, by));
    }

    private ScheduleResult atOnce(Draft draft, PersonId by) {
        var embargo = draft.plan().embargoAt(clock.instant());
        if (embargo.isPresent()) {
            return new ScheduleResult.UnderEmbargo(embargo.get());
        }
        plans.setRelease(draft, Optional.empty(), by);
        notary.note(Act.SCHEDULED, by, draft.id(), Map.of());
        return new ScheduleResult.AtOnce();
    }

    /**
     * Takes an approved draft back to its writers; its seals stay with the round that gave them,
     * and it goes out at no instant any more.
     */
    public StageResult unschedule(DraftId id, PersonId by) {
        return acts.on(id, Action.UNSCHEDULE, by, StageResult.Refused::new, _ -> takeBack(id, by));
    }

    StageResult takeBack(DraftId id, PersonId by) {
        drafts.setStage(id, new Stage.Drafting());
        plans.clearRelease(id);
        notary.note(Act.UNSCHEDULED, by, id, Map.of());
        return new StageResult.Moved(new Stage.Drafting());
    }
}
