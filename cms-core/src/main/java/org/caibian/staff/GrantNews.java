package org.caibian.staff;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells of roles that weigh: in the ledger, and those concerned. */
@Component
class GrantNews {

    private final Staff staff;
    private final SecondOfTwo second;
    private final Concerned concerned;
    private final Ledger ledger;
    private final Notices notices;

    GrantNews(
            Staff staff, SecondOfTwo second, Concerned concerned, Ledger ledger, Notices notices) {
        this.staff = staff;
        this.second = second;
        this.concerned = concerned;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** Whoever may confirm it is asked. */
    void proposed(PersonId person, Role role, PersonId by) {
        ledger.write(Act.GRANT_PROPOSED, by, line(person, role));
        asked(person, role, by);
    }

    /** The same anew, of whoever may confirm it by now. */
    void asked(ProposedGrant grant) {
        asked(grant.person(), grant.role(), grant.by());
    }

    private void asked(PersonId person, Role role, PersonId by) {
        settled(person, role);
        tell(second.of(person, by), Occasion.GRANT_PROPOSED, person, role, by);
    }

    /** Nobody is left to confirm it: all are told who may have it stopped until then. */
    void waits(ProposedGrant grant, Instant from) {
        var details = new HashMap<>(told(grant.person(), grant.role()));
        details.put("from", from.toString());
        notices.tell(concerned.by(grant.person()), Occasion.GRANT_WAITS, grant.by(), details);
    }

    /** By the second of two, or in the end by its proposer alone. */
    void given(ProposedGrant grant, PersonId by) {
        if (grant.by().equals(by)) {
            givenAlone(grant.person(), grant.role(), by);
        } else {
            confirmed(grant, by);
        }
    }

    private void confirmed(ProposedGrant grant, PersonId by) {
        settled(grant.person(), grant.role());
        var begun = new HashMap<>(line(grant));
        begun.put("start", grant.start().way().name());
        ledger.write(Act.GRANT_CONFIRMED, by, begun);
        tell(bothOf(grant), Occasion.GRANT_CONFIRMED, grant.person(), grant.role(), by);
    }

    void turnedDown(ProposedGrant grant, PersonId by) {
        settled(grant.person(), grant.role());
        ledger.write(Act.GRANT_TURNED_DOWN, by, line(grant));
        tell(Set.of(grant.by()), Occasion.GRANT_TURNED_DOWN, grant.person(), grant.role(), by);
    }

    void takenBack(ProposedGrant grant, PersonId by) {
        settled(grant.person(), grant.role());
        ledger.write(Act.GRANT_TAKEN_BACK, by, line(grant));
    }

    /** Nobody else could confirm it: the person and all chief editors hear of it. */
    void givenAlone(PersonId person, Role role, PersonId by) {
        settled(person, role);
        ledger.write(Act.GRANTED_ALONE, by, line(person, role));
        var whom =
                Stream.concat(Stream.of(person), staff.chiefEditors().stream())
                        .collect(Collectors.toUnmodifiableSet());
        tell(whom, Occasion.GRANTED_ALONE, person, role, by);
    }

    /** It takes one to take such a role away: nobody loses it unseen. */
    void ended(PersonId person, Role role, PersonId by) {
        tell(concerned.byTheEnd(person), Occasion.GRANT_ENDED, person, role, by);
    }

    /** Nor is anybody who has it switched off unseen. */
    void switchedOff(PersonId person, Role role, PersonId by) {
        tell(concerned.byTheEnd(person), Occasion.GRANT_OFF, person, role, by);
    }

    /** Nor does anybody come back with one unseen. */
    void switchedOn(PersonId person, Role role, PersonId by) {
        tell(concerned.byTheEnd(person), Occasion.GRANT_BACK, person, role, by);
    }

    private void tell(
            Set<PersonId> whom, Occasion occasion, PersonId person, Role role, PersonId by) {
        notices.tell(whom, occasion, by, told(person, role));
    }

    /** Nobody is asked about it any more, or told that it waits. */
    void settled(PersonId person, Role role) {
        notices.settle(concerned.byTheEnd(person), Occasion.GRANT_PROPOSED, line(person, role));
        notices.settle(concerned.by(person), Occasion.GRANT_WAITS, line(person, role));
    }

    private Map<String, String> told(PersonId person, Role role) {
        var details = new HashMap<>(line(person, role));
        details.put("to", staff.person(person).name());
        return details;
    }

    private Set<PersonId> bothOf(ProposedGrant grant) {
        return Stream.concat(Stream.of(grant.by(), grant.person()), staff.chiefEditors().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> line(ProposedGrant grant) {
        return Map.of(
                "person", grant.person().toString(),
                "role", grant.role().name(),
                "proposedBy", grant.by().toString());
    }

    private static Map<String, String> line(PersonId person, Role role) {
        return Map.of("person", person.toString(), "role", role.name());
    }
}
