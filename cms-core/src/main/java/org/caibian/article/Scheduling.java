package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a draft goes out once it is approved (定时签发), and taking it back before it does. */
@Component
@Transactional
public class Scheduling {

    private final ArticleRows articles;
    private final DraftRows drafts;
    private final PlanRows plans;
    private final Staff staff;
    private final Notary notary;
    private final Clock clock;

    Scheduling(
            ArticleRows articles,
            DraftRows drafts,
            PlanRows plans,
            Staff staff,
            Notary notary,
            Clock clock) {
        this.articles = articles;
        this.drafts = drafts;
        this.plans = plans;
        this.staff = staff;
        this.notary = notary;
        this.clock = clock;
    }

    /** Sends a draft out at {@code when} instead of at its last seal. */
    public ScheduleResult schedule(DraftId id, ChosenInstant when, PersonId by) {
        articles.lock(id.article());
        var draft = drafts.find(id);
        var refusal = refusal(Action.SCHEDULE, draft, by);
        if (refusal.isPresent()) {
            return new ScheduleResult.Refused(refusal.get());
        }
        var now = clock.instant();
        if (!when.at().isAfter(now)) {
            return new ScheduleResult.InThePast(now);
        }
        var embargo =
                draft.flatMap(d -> d.plan().embargoAt(now))
                        .filter(until -> until.at().isAfter(when.at()));
        if (embargo.isPresent()) {
            return new ScheduleResult.UnderEmbargo(embargo.get());
        }
        plans.setRelease(draft.orElseThrow(), Optional.of(when));
        notary.note(Act.SCHEDULED, by, id, PlanRows.told(when));
        return new ScheduleResult.Scheduled(when);
    }

    /**
     * Sends a draft out as soon as it is approved; one that is approved, at once, such as after its
     * release was held.
     */
    public ScheduleResult atOnce(DraftId id, PersonId by) {
        articles.lock(id.article());
        var draft = drafts.find(id);
        var refusal = refusal(Action.SCHEDULE, draft, by);
        if (refusal.isPresent()) {
            return new ScheduleResult.Refused(refusal.get());
        }
        var embargo = draft.flatMap(d -> d.plan().embargoAt(clock.instant()));
        if (embargo.isPresent()) {
            return new ScheduleResult.UnderEmbargo(embargo.get());
        }
        plans.setRelease(draft.orElseThrow(), Optional.empty());
        notary.note(Act.SCHEDULED, by, id, Map.of());
        return new ScheduleResult.AtOnce();
    }

    /**
     * Takes an approved draft back to its writers; its seals stay with the round that gave them,
     * and it goes out at no instant any more.
     */
    public StageResult unschedule(DraftId id, PersonId by) {
        articles.lock(id.article());
        var draft = drafts.find(id);
        var refusal = refusal(Action.UNSCHEDULE, draft, by);
        if (refusal.isPresent()) {
            return new StageResult.Refused(refusal.get());
        }
        drafts.setStage(id, new Stage.Drafting());
        plans.clearRelease(id);
        notary.note(Act.UNSCHEDULED, by, id, Map.of());
        return new StageResult.Moved(new Stage.Drafting());
    }

    private Optional<Refusal> refusal(Action action, Optional<Draft> draft, PersonId by) {
        return draft.isEmpty()
                ? Optional.of(Refusal.NOT_FOUND)
                : draft.flatMap(d -> Rights.refusal(action, staff.person(by), Matter.of(d)));
    }
}
