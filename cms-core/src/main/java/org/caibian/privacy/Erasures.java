package org.caibian.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.absence.Absences;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.caibian.staff.SessionsOver;
import org.caibian.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what is kept about somebody who is switched off (删除个人信息): one administrator proposes it,
 * another confirms. What they signed stays, and the real name under it;
 * docs/decisions/people-data.md says why.
 */
@Component
@Transactional
public class Erasures {

    private final ErasureRows rows;
    private final Absences absences;
    private final Administrators administrators;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Erasures(
            ErasureRows rows,
            Absences absences,
            Administrators administrators,
            Staff staff,
            Ledger ledger,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.absences = absences;
        this.administrators = administrators;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What is proposed and not decided after {@code from}, the soonest to lapse first; for
     * administrators only.
     */
    @Transactional(readOnly = true)
    public Slice<ProposedErasure> open(Keyset from, int limit, PersonId by) {
        return administrators.may(HouseAct.PROPOSE_ERASURE, by)
                ? rows.open(from, limit, clock.instant())
                : new Slice<>(List.of(), Optional.empty());
    }

    /** Whether it is proposed for somebody, and by whom; for administrators only. */
    @Transactional(readOnly = true)
    public Optional<ProposedErasure> of(PersonId person, PersonId by) {
        return administrators.may(HouseAct.PROPOSE_ERASURE, by)
                ? rows.find(person, clock.instant())
                : Optional.empty();
    }

    /** Proposes it; the other administrators are told. */
    public ErasureResult propose(PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.PROPOSE_ERASURE, by)) {
            return ErasureResult.NOT_ALLOWED;
        }
        var whom = staff.person(person);
        if (whom.active() || whom.isErased()) {
            return whom.active() ? ErasureResult.STILL_ACTIVE : ErasureResult.GONE;
        }
        var now = clock.instant();
        if (rows.propose(person, by, now, now.plus(ProposedErasure.TIME))) {
            settled(person);
            ledger.write(Act.ERASURE_PROPOSED, by, line(person));
            notices.tell(
                    staff.administrators(),
                    Occasion.ERASURE_PROPOSED,
                    by,
                    Map.of("person", person.toString(), "to", whom.name()));
        }
        return ErasureResult.PROPOSED;
    }

    /** Leaves all as it is, whoever proposed it. */
    public ErasureResult callOff(PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.CALL_OFF_ERASURE, by)) {
            return ErasureResult.NOT_ALLOWED;
        }
        if (!rows.remove(person)) {
            return ErasureResult.GONE;
        }
        settled(person);
        ledger.write(Act.ERASURE_CALLED_OFF, by, line(person));
        return ErasureResult.CALLED_OFF;
    }

    /** Erases it, as the second of two. */
    public ErasureResult confirm(PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.CONFIRM_ERASURE, by)) {
            return ErasureResult.NOT_ALLOWED;
        }
        var off = rows.lockIfOff(person);
        var proposed =
                rows.find(person, clock.instant())
                        .filter(each -> administrators.may(HouseAct.PROPOSE_ERASURE, each.by()));
        if (proposed.isEmpty()) {
            return ErasureResult.GONE;
        }
        if (HouseAct.CONFIRM_ERASURE.isKeptFrom(by, proposed.get().by())) {
            return ErasureResult.PROPOSED_IT;
        }
        if (!off) {
            return ErasureResult.STILL_ACTIVE;
        }
        // Of two who confirm it and call it off at one instant, one finds it.
        if (!rows.remove(person)) {
            return ErasureResult.GONE;
        }
        erase(person, proposed.get().by(), by);
        return ErasureResult.ERASED;
    }

    /** No administrator is asked about it any more. */
    private void settled(PersonId person) {
        notices.settle(staff.administrators(), Occasion.ERASURE_PROPOSED, line(person));
    }

    private static Map<String, String> line(PersonId person) {
        return Map.of("person", person.toString());
    }

    private void erase(PersonId person, PersonId proposedBy, PersonId by) {
        settled(person);
        rows.erase(person, staff.person(person).account(), clock.instant());
        absences.forgetCauses(person);
        ledger.write(
                Act.PERSON_ERASED,
                by,
                Map.of("person", person.toString(), "proposedBy", proposedBy.toString()));
        events.publishEvent(new SessionsOver(person));
    }
}
