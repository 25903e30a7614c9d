package org.caibian.staff;

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
    private final Ledger ledger;
    private final Notices notices;

    GrantNews(Staff staff, Ledger ledger, Notices notices) {
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** The other administrators are asked; not the one it is about. */
    void proposed(PersonId person, Role role, PersonId by) {
        settled(person, role);
        ledger.write(Act.GRANT_PROPOSED, by, line(person, role));
        tell(administratorsBut(person), Occasion.GRANT_PROPOSED, person, role, by);
    }

    void confirmed(ProposedGrant grant, PersonId by) {
        settled(grant.person(), grant.role());
        ledger.write(Act.GRANT_CONFIRMED, by, line(grant));
        tell(concerned(grant), Occasion.GRANT_CONFIRMED, grant.person(), grant.role(), by);
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
        var others =
                Stream.concat(Stream.of(person), administratorsBut(person).stream())
                        .filter(each -> !each.equals(by))
                        .collect(Collectors.toUnmodifiableSet());
        tell(others, Occasion.GRANT_ENDED, person, role, by);
    }

    private void tell(
            Set<PersonId> whom, Occasion occasion, PersonId person, Role role, PersonId by) {
        var details = new HashMap<>(line(person, role));
        details.put("to", staff.person(person).name());
        notices.tell(whom, occasion, by, details);
    }

    /** No administrator is asked about it any more. */
    private void settled(PersonId person, Role role) {
        notices.settle(administratorsBut(person), Occasion.GRANT_PROPOSED, line(person, role));
    }

    private Set<PersonId> administratorsBut(PersonId person) {
        return staff.administrators().stream()
                .filter(each -> !each.equals(person))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<PersonId> concerned(ProposedGrant grant) {
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
