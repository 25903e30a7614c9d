package org.caibian.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.shared.Seen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes people's addresses (邮箱): one's own once a link sent there was followed, by administrators
 * at once. Whether somebody else has it is no matter, and nobody is told. The ledger says that it
 * changed, and neither address.
 */
@Component
@Transactional
public class AddressChanges {

    private final AddressRows rows;
    private final SignInLinkRows links;
    private final LapsedGrants lapsed;
    private final Administrators administrators;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    AddressChanges(
            AddressRows rows,
            SignInLinkRows links,
            LapsedGrants lapsed,
            Administrators administrators,
            Staff staff,
            Ledger ledger,
            Notices notices,
            Clock clock) {
        this.rows = rows;
        this.links = links;
        this.lapsed = lapsed;
        this.administrators = administrators;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** Somebody's address, where they have one: for themselves, and for administrators. */
    @Transactional(readOnly = true)
    public Optional<String> of(PersonId person, PersonId by) {
        return person.equals(by) || administrators.may(HouseAct.SET_ADDRESS, by)
                ? rows.of(person)
                : Optional.empty();
    }

    /** Has a link sent to a new address of one's own. */
    public AddressResult ask(String address, PersonId by) {
        if (!staff.person(by).active()) {
            return AddressResult.NOT_ALLOWED;
        }
        if (NewPerson.isNoAddress(address.strip())) {
            return AddressResult.UNUSABLE;
        }
        var now = clock.instant();
        return rows.ask(by, address.strip(), now.minus(SignInLinks.PAUSE), now)
                ? AddressResult.SENT
                : AddressResult.TOO_SOON;
    }

    /** What the link would confirm; empty where it is spent. */
    @Transactional(readOnly = true)
    public Optional<NewAddress> bearer(String token) {
        return rows.find(Secret.hash(token), clock.instant())
                .map(asked -> new NewAddress(staff.person(asked.person()), asked.address()));
    }

    /** Takes the new address, to which the link was sent, in place of the old one. */
    public LinkResult confirm(String token) {
        administrators.takeTurns();
        var hash = Secret.hash(token);
        var asked = rows.find(hash, clock.instant());
        if (asked.isEmpty() || !links.take(hash, asked.get().person())) {
            return LinkResult.SPENT;
        }
        var person = asked.get().person();
        change(person, asked.get().address(), person);
        return LinkResult.DONE;
    }

    /** Who changed somebody's address last, where it was changed. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastToChange(PersonId person) {
        return ledger.lastTo(
                Act.PERSON_CHANGED, Map.of("person", person.toString(), "address", "changed"));
    }

    /**
     * Sets somebody's address in place of the one that was {@code seen}, or takes it away where it
     * is blank.
     */
    public AddressResult set(PersonId person, Seen<String> seen, String typed, PersonId by) {
        administrators.takeTurns();
        if (!administrators.may(HouseAct.SET_ADDRESS, by) || staff.person(person).isErased()) {
            return AddressResult.NOT_ALLOWED;
        }
        var address = typed.strip();
        if (!address.isEmpty() && NewPerson.isNoAddress(address)) {
            return AddressResult.UNUSABLE;
        }
        if (staff.person(person).weighs() && !person.equals(by)) {
            return AddressResult.WEIGHTY;
        }
        if (!seen.stands(rows.of(person))) {
            return AddressResult.OUTDATED;
        }
        change(person, address, by);
        return AddressResult.CHANGED;
    }

    /** To a blank one: they have none then. */
    private void change(PersonId person, String address, PersonId by) {
        var before = rows.of(person);
        if (before.orElse("").equals(address)) {
            return;
        }
        var now = clock.instant();
        rows.set(person, address, by, now);
        lapsed.about(person);
        before.ifPresent(old -> rows.tell(person, old, now));
        ledger.write(
                Act.PERSON_CHANGED, by, Map.of("person", person.toString(), "address", "changed"));
        notices.tell(Set.of(person), Occasion.ADDRESS_CHANGED, Map.of());
    }
}
