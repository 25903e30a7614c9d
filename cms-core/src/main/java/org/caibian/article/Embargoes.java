package org.caibian.article;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;
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

    private final DraftActs acts;
    private final DraftRows drafts;
    private final PlanRows plans;
    private final Staff staff;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    Embargoes(
            DraftActs acts,
            DraftRows drafts,
            PlanRows plans,
            Staff staff,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.acts = acts;
        this.drafts = drafts;
        this.plans = plans;
        this.staff = staff;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /** Keeps a draft back until {@code until}; never for a shorter time than it is kept already. */
    public EmbargoResult set(DraftId id, ChosenInstant until, PersonId by) {
        return acts.on(
                id,
                Action.SET_EMBARGO,
                by,
                EmbargoResult.Refused::new,
                draft -> {
                    var now = clock.instant();
                    if (!until.at().isAfter(now)) {
                        return new EmbargoResult.InThePast(now);
                    }
                    var present = draft.plan().embargoAt(now);
                    if (present.filter(held -> until.at().isBefore(held.at())).isPresent()) {
                        return new EmbargoResult.Looser(present.get());
                    }
                    plans.setEmbargo(draft, Optional.of(until));
                    notary.note(Act.EMBARGO_SET, by, id, PlanRows.told(until));
                    return new EmbargoResult.Set(until);
                });
    }

    /** Wants an embargo lifted, and asks a second person to agree. */
    public EmbargoResult proposeLift(DraftId id, PersonId by) {
        return acts.on(
                id,
                Action.PROPOSE_LIFT,
                by,
                EmbargoResult.Refused::new,
                draft -> {
                    var until = draft.plan().embargoAt(clock.instant());
                    if (until.isEmpty()) {
                        return new EmbargoResult.None();
                    }
                    plans.proposeLift(id, by);
                    notary.note(Act.EMBARGO_LIFT_PROPOSED, by, id, PlanRows.told(until.get()));
                    notices.tell(second(draft, by), Occasion.LIFT_PROPOSED, id, by, Map.of());
                    return new EmbargoResult.LiftProposed(until.get());
                });
    }

    /** Agrees, as somebody else than who proposed it, that an embargo is lifted. */
    public EmbargoResult confirmLift(DraftId id, PersonId by) {
        return acts.on(id, EmbargoResult.Refused::new, draft -> confirmLift(draft, by));
    }

    private EmbargoResult confirmLift(Draft draft, PersonId by) {
        var refusal = Rights.refusal(Action.CONFIRM_LIFT, staff.person(by), Matter.of(draft));
        var until = draft.plan().embargoAt(clock.instant());
        if (refusal.filter(why -> why != Refusal.NOT_PROPOSED).isPresent()) {
            return new EmbargoResult.Refused(refusal.get());
        }
        if (until.isEmpty()) {
            return new EmbargoResult.None();
        }
        if (refusal.isPresent()) {
            return new EmbargoResult.NotProposed(until.get());
        }
        plans.setEmbargo(draft, Optional.empty());
        drafts.find(draft.id().other()).ifPresent(plans::lookAgain);
        notary.note(Act.EMBARGO_LIFTED, by, draft.id(), PlanRows.told(until.get()));
        return new EmbargoResult.Lifted();
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
