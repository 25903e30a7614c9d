package org.caibian.article;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Instants before which a draft does not go out, whatever anyone presses (限时禁发): one person sets or
 * tightens an embargo, two lift it.
 */
@Component
@Transactional
public class Embargoes {

    /** How long a second person may agree that one is lifted. */
    public static final Duration TO_CONFIRM = Duration.ofHours(24);

    private static final Set<Act> SET = Set.of(Act.EMBARGO_SET, Act.EMBARGO_LIFTED);

    private final DraftActs acts;
    private final DraftRows drafts;
    private final PlanRows plans;
    private final ProposedLiftRows proposed;
    private final SameWordsRows elsewhere;
    private final Staff staff;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    Embargoes(
            DraftActs acts,
            DraftRows drafts,
            PlanRows plans,
            ProposedLiftRows proposed,
            SameWordsRows elsewhere,
            Staff staff,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.plans = plans;
        this.proposed = proposed;
        this.elsewhere = elsewhere;
        this.staff = staff;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Keeps a draft back until {@code until}, in place of the embargo of its own that was {@code
     * seen}; never for a shorter time than it is kept already.
     */
    public EmbargoResult set(DraftId id, Seen<Instant> seen, ChosenInstant until, PersonId by) {
        return acts.on(
                id,
                Action.SET_EMBARGO,
                by,
                EmbargoResult.Refused::new,
                draft -> set(draft, seen, until, by));
    }

    private EmbargoResult set(Draft draft, Seen<Instant> seen, ChosenInstant until, PersonId by) {
        var now = clock.instant();
        if (!until.at().isAfter(now)) {
            return new EmbargoResult.InThePast(now);
        }
        var present = draft.plan().embargoAt(now).map(Embargo::until);
        // One that has run out since it was seen was changed by nobody.
        var running = new Seen<>(seen.value().filter(now::isBefore));
        if (!running.stands(present.map(ChosenInstant::at))) {
            return new EmbargoResult.Outdated(present, notary.last(draft.id(), SET));
        }
        if (present.filter(held -> until.at().isBefore(held.at())).isPresent()) {
            return new EmbargoResult.Looser(present.get());
        }
        plans.setEmbargo(draft, Optional.of(until));
        notary.note(Act.EMBARGO_SET, by, draft.id(), PlanRows.told(until));
        return new EmbargoResult.Set(until);
    }

    /** Proposals {@code by} may agree to now, the soonest to lapse first. */
    @Transactional(readOnly = true)
    public List<ProposedLift> toConfirm(PersonId by) {
        var person = staff.person(by);
        return proposed.at(clock.instant()).stream()
                .filter(each -> Rights.allow(Action.CONFIRM_LIFT, person, each.matter()))
                .toList();
    }

    /**
     * Wants an embargo lifted, and asks a second person to agree within {@link #TO_CONFIRM}, and
     * before the embargo is over anyway. Whoever is not the first is told who was.
     */
    public EmbargoResult proposeLift(DraftId id, PersonId by) {
        return acts.on(
                id,
                Action.PROPOSE_LIFT,
                by,
                EmbargoResult.Refused::new,
                draft -> {
                    var now = clock.instant();
                    return draft.plan()
                            .embargoAt(now)
                            .map(embargo ->
                                    anothers(embargo, now, by)
                                            .orElseGet(() ->
                                                    proposeLift(
                                                            id,
                                                            embargo,
                                                            lapse(embargo, now),
                                                            by,
                                                            second(draft, by))))
                            .orElseGet(EmbargoResult.None::new);
                });
    }

    private static Optional<EmbargoResult> anothers(Embargo embargo, Instant now, PersonId by) {
        return embargo.liftAt(now)
                .filter(open -> !open.by().equals(by))
                .map(open -> new EmbargoResult.AlreadyProposed(open.by(), open.lapses()));
    }

    private static Instant lapse(Embargo embargo, Instant now) {
        var latest = now.plus(TO_CONFIRM);
        var over = embargo.until().at();
        return over.isBefore(latest) ? over : latest;
    }

    private EmbargoResult proposeLift(
            DraftId id, Embargo embargo, Instant lapses, PersonId by, Set<PersonId> second) {
        plans.setLift(id, Optional.of(new Embargo.Lift(by, lapses)));
        notary.note(Act.EMBARGO_LIFT_PROPOSED, by, id, PlanRows.told(embargo.until()));
        notices.tell(second, Occasion.LIFT_PROPOSED, id, by, Map.of());
        return new EmbargoResult.LiftProposed(embargo.until(), lapses);
    }

    /** Wants it lifted no longer, as whoever proposed that, before a second person agreed. */
    public EmbargoResult takeBackLift(DraftId id, PersonId by) {
        return onProposal(
                Action.TAKE_BACK_LIFT,
                id,
                by,
                (_, until) -> {
                    plans.setLift(id, Optional.empty());
                    notary.note(Act.EMBARGO_LIFT_TAKEN_BACK, by, id, PlanRows.told(until));
                    return new EmbargoResult.LiftTakenBack(until);
                });
    }

    /** Agrees, as somebody else than who proposed it, that an embargo is lifted. */
    public EmbargoResult confirmLift(DraftId id, PersonId by) {
        return onProposal(
                Action.CONFIRM_LIFT,
                id,
                by,
                (draft, until) -> {
                    plans.setEmbargo(draft, Optional.empty());
                    lookAgain(id);
                    notary.note(Act.EMBARGO_LIFTED, by, id, PlanRows.told(until));
                    return new EmbargoResult.Lifted();
                });
    }

    /** Whatever waited for that embargo is looked at: the article's other draft, the same words. */
    private void lookAgain(DraftId lifted) {
        Stream.concat(Stream.of(lifted.other()), elsewhere.waiting(lifted).stream())
                .flatMap(id -> drafts.find(id).stream())
                .forEach(plans::lookAgain);
    }

    /** What may be done at all to a proposal that waits is said before that none does. */
    private EmbargoResult onProposal(
            Action action,
            DraftId id,
            PersonId by,
            BiFunction<Draft, ChosenInstant, EmbargoResult> act) {
        return acts.on(
                id,
                EmbargoResult.Refused::new,
                draft -> {
                    var now = clock.instant();
                    var matter = draft.matter().lifting(draft.plan().liftProposedBy(now));
                    var refusal = Rights.refusal(action, staff.person(by), matter);
                    if (refusal.filter(why -> why != Refusal.NOT_PROPOSED).isPresent()) {
                        return new EmbargoResult.Refused(refusal.get());
                    }
                    return draft.plan()
                            .embargoAt(now)
                            .map(Embargo::until)
                            .map(until ->
                                    refusal.isPresent()
                                            ? new EmbargoResult.NotProposed(until)
                                            : act.apply(draft, until))
                            .orElseGet(EmbargoResult.None::new);
                });
    }

    /** Whoever may agree: the desk's chiefs, and the chief editors. */
    private Set<PersonId> second(Draft draft, PersonId proposer) {
        return Stream.concat(
                        staff.holding(Role.DESK_CHIEF, draft.desk()).stream(),
                        staff.holding(Role.CHIEF_EDITOR).stream())
                .map(Person::id)
                .filter(person -> !person.equals(proposer))
                .collect(Collectors.toUnmodifiableSet());
    }
}
