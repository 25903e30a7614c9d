package org.caibian.signin;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.shared.Secret;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people sign in by instead of password and code (通行密钥). What a passkey signed is checked
 * before it comes here.
 */
@Component
@Transactional
public class Passkeys {

    /** So many anybody has at most. */
    static final int MOST = 10;

    private final PasskeyRows rows;
    private final FactorRows factors;
    private final FactorRoleRows roles;
    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    Passkeys(
            PasskeyRows rows,
            FactorRows factors,
            FactorRoleRows roles,
            Staff staff,
            Ledger ledger,
            Notices notices,
            Clock clock) {
        this.rows = rows;
        this.factors = factors;
        this.roles = roles;
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    /** Somebody's, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(PersonId person) {
        return rows.of(person);
    }

    /** By what the devices of somebody know them again; they are given it when first asked for. */
    public String handle(PersonId person) {
        rows.hold(person, Secret.fresh());
        return rows.handle(person);
    }

    /** Whose that is. */
    @Transactional(readOnly = true)
    public Optional<PersonId> holder(String handle) {
        return rows.holder(handle);
    }

    /** What is kept of the passkey of that credential. */
    @Transactional(readOnly = true)
    public Optional<KeptPasskey> find(String credential) {
        return rows.find(credential);
    }

    /** What is kept of all whose holder has that handle. */
    @Transactional(readOnly = true)
    public List<KeptPasskey> kept(String handle) {
        return rows.kept(handle);
    }

    /**
     * Takes one into use, under the name its holder gives it, and tells them; not where it is
     * somebody's already, they have as many as one may, or were switched off meanwhile.
     */
    public boolean add(KeptPasskey passkey, String name) {
        var person = rows.holder(passkey.handle()).orElseThrow();
        staff.stay(person);
        rows.lock(person);
        var called = name.strip();
        if (called.isEmpty()
                || called.length() > Passkey.LONGEST_NAME
                || !staff.person(person).active()
                || rows.of(person).size() >= MOST
                || !rows.add(person, passkey, called, clock.instant())) {
            return false;
        }
        tell(person, "added");
        notices.tell(Set.of(person), Occasion.PASSKEY_ADDED, Map.of());
        return true;
    }

    /**
     * It has signed, by its own count for the so-many-th time; false where it had as often before,
     * which is a copy then.
     */
    public boolean used(String credential, long signatures) {
        return rows.used(credential, signatures, clock.instant());
    }

    /**
     * Does without it from now on; false where a role of theirs asks for a second factor, and this
     * is the only one they have.
     */
    public boolean remove(PasskeyId passkey, PersonId person) {
        rows.lock(person);
        if (rows.of(person).size() == 1 && roles.asks(person) && factors.since(person).isEmpty()) {
            return false;
        }
        if (rows.remove(passkey, person)) {
            tell(person, "removed");
            notices.tell(Set.of(person), Occasion.PASSKEY_REMOVED, Map.of());
        }
        return true;
    }

    private void tell(PersonId person, String what) {
        ledger.write(
                Act.PERSON_CHANGED, person, Map.of("person", person.toString(), "passkey", what));
    }
}
