package org.caibian.article;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.caibian.ledger.Act;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Stage;
import org.caibian.right.Standings;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.Newsroom;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When a draft goes out once it is approved (定时签发), and taking it back before it does. */
@Component
@Transactional
public class Scheduling {

    private static final Set<Act> PLANNED = Set.of(Act.SCHEDULED, Act.UNSCHEDULED);

    private final DraftActs acts;
    private final DraftRows drafts;
    private final Plans plans;
    private final PlanRows rows;
    private final Checks checks;
    private final Standings standings;
    private final Notary notary;
    private final Newsroom newsroom;
    private final Clock clock;

    Scheduling(
            DraftActs acts,
            DraftRows drafts,
            Plans plans,
            PlanRows rows,
            Checks checks,
            Standings standings,
            Notary notary,
            Newsroom newsroom,
            Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.plans = plans;
        this.rows = rows;
        this.checks = checks;
        this.standings = standings;
        this.notary = notary;
        this.newsroom = newsroom;
        this.clock = clock;
    }

    /**
     * Sends a draft out at {@code when} instead of at its last seal, or at the instant that was
     * {@code seen}.
     */
    public ScheduleResult schedule(
            DraftId id, Seen<Instant> seen, ChosenInstant when, PersonId by) {
        return instead(id, seen, by, draft -> schedule(draft, when, by));
    }

    private ScheduleResult instead(
            DraftId id, Seen<Instant> seen, PersonId by, Function<Draft, ScheduleResult> act) {
        return acts.on(
                id,
                Action.SCHEDULE,
                by,
                ScheduleResult.Refused::new,
                draft ->
                        this.<ScheduleResult>outdated(draft, seen, ScheduleResult.Outdated::new)
                                .orElseGet(() -> act.apply(draft)));
    }

    private ScheduleResult schedule(Draft draft, ChosenInstant when, PersonId by) {
        var now = clock.instant();
        if (!when.at().isAfter(now)) {
            return new ScheduleResult.InThePast(now);
        }
        var end = standings.takeDown(draft.article()).filter(at -> !when.at().isBefore(at.at()));
        return keptBack(draft, now, when.at())
                .or(() -> end.map(ScheduleResult.AfterTakeDown::new))
                .orElseGet(() -> {
                    rows.setRelease(draft, Optional.of(when), by);
                    notary.note(Act.SCHEDULED, by, draft.id(), PlanRows.told(when));
                    return new ScheduleResult.Scheduled(
                            when, checks.runOut(draft.content(), newsroom.day(when.at())));
                });
    }

    /**
     * Sends a draft out as soon as it is approved; one that is approved, at once, such as after its
     * release was held.
     */
    public ScheduleResult atOnce(DraftId id, Seen<Instant> seen, PersonId by) {
        return instead(id, seen, by, draft -> atOnce(draft, by));
    }

    private ScheduleResult atOnce(Draft draft, PersonId by) {
        var now = clock.instant();
        return keptBack(draft, now, now)
                .orElseGet(() -> {
                    rows.setRelease(draft, Optional.empty(), by);
                    notary.note(Act.SCHEDULED, by, draft.id(), Map.of());
                    return new ScheduleResult.AtOnce();
                });
    }

    /** Another instant stands there than was seen: whoever comes second is told whose. */
    private <R> Optional<R> outdated(
            Draft draft,
            Seen<Instant> seen,
            BiFunction<Optional<ChosenInstant>, Optional<PersonId>, R> told) {
        var now = draft.plan().release();
        return seen.stands(now.map(ChosenInstant::at))
                ? Optional.empty()
                : Optional.of(told.apply(now, notary.last(draft.id(), PLANNED)));
    }

    /** It would only wait at {@code release}: whoever wants it out then is told until when. */
    private Optional<ScheduleResult> keptBack(Draft draft, Instant now, Instant release) {
        return plans.of(draft)
                .embargoAt(now)
                .filter(embargo -> embargo.until().at().isAfter(release))
                .map(embargo -> keptBack(draft.id(), embargo));
    }

    private static ScheduleResult keptBack(DraftId draft, Embargo embargo) {
        var until = embargo.until();
        if (embargo.isOf(draft)) {
            return new ScheduleResult.UnderEmbargo(until);
        }
        return embargo.isOf(draft.other())
                ? new ScheduleResult.WordsKeptBack(until, embargo.of())
                : new ScheduleResult.SameWordsKeptBack(until, embargo.of());
    }

    /**
     * Takes an approved draft back to its writers; its seals stay with the round that gave them,
     * and it goes out at no instant any more.
     */
    public StageResult unschedule(DraftId id, Seen<Instant> seen, PersonId by) {
        return acts.on(
                id,
                Action.UNSCHEDULE,
                by,
                StageResult.Refused::new,
                draft ->
                        this.<StageResult>outdated(draft, seen, StageResult.Outdated::new)
                                .orElseGet(() -> takeBack(id, by)));
    }

    /**
     * The same for an act on its words, which says what it saw of those; tells why, where that may
     * not be.
     */
    Optional<Refusal> takeBackForItsWords(DraftId id, PersonId by) {
        return acts.on(
                id,
                Action.UNSCHEDULE,
                by,
                Optional::of,
                _ -> {
                    takeBack(id, by);
                    return Optional.empty();
                });
    }

    StageResult takeBack(DraftId id, PersonId by) {
        drafts.setStage(id, new Stage.Drafting());
        rows.clearRelease(id);
        notary.note(Act.UNSCHEDULED, by, id, Map.of());
        return new StageResult.Moved(new Stage.Drafting());
    }
}
