package org.caibian.staff;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes people's passwords: one's own, and others'. Whose it is hears of it, and whoever is
 * signed in by the old one is so no more.
 */
@Component
@Transactional
public class PasswordChanges {

    private final Administrators administrators;
    private final PasswordRows passwords;
    private final LapsedGrants lapsed;
    private final Staff staff;
    private final Directories directories;
    private final Ledger ledger;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PasswordChanges(
            Administrators administrators,
            PasswordRows passwords,
            LapsedGrants lapsed,
            Staff staff,
            Directories directories,
            Ledger ledger,
            Notices notices,
            ApplicationEventPublisher events,
            Clock clock) {
        this.administrators = administrators;
        this.passwords = passwords;
        this.lapsed = lapsed;
        this.staff = staff;
        this.directories = directories;
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
        this.clock = clock;
    }

    /** Sets one's own, where it is kept here. */
    public ChangeResult change(String hash, PersonId me) {
        if (!staff.person(me).active()) {
            return ChangeResult.NOT_ALLOWED;
        }
        if (directories.vouchFor(me)) {
            return ChangeResult.FROM_DIRECTORY;
        }
        set(me, hash, "changed", me);
        return ChangeResult.CHANGED;
    }

    /** Gives somebody another, but for those whose roles take two to give. */
    ChangeResult replace(PersonId person, String hash, PersonId by) {
        administrators.takeTurns();
        if (!administrators.may(HouseAct.SET_PASSWORD, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        if (directories.vouchFor(person)) {
            return ChangeResult.FROM_DIRECTORY;
        }
        if (staff.person(person).isErased()) {
            return ChangeResult.ERASED;
        }
        if (staff.person(person).weighs() && !person.equals(by)) {
            return ChangeResult.WEIGHTY;
        }
        lapsed.about(person);
        set(person, hash, "replaced", by);
        return ChangeResult.CHANGED;
    }

    /** Sets somebody's, in the way the ledger calls {@code how}. */
    void set(PersonId person, String hash, String how, PersonId by) {
        write(person, hash, how, by);
        if (person.equals(by)) {
            notices.tell(Set.of(person), Occasion.PASSWORD_CHANGED, Map.of());
        } else {
            notices.tell(Set.of(person), Occasion.PASSWORD_REPLACED, by, Map.of());
        }
        events.publishEvent(new SessionsOver(person));
    }

    /** Sets the first one of their own of who has not been in yet: nothing changed for anybody. */
    void setFirst(PersonId person, String hash) {
        write(person, hash, "byLink", person);
    }

    private void write(PersonId person, String hash, String how, PersonId by) {
        if (person.equals(by)) {
            passwords.setOwn(person, hash);
        } else {
            passwords.set(person, hash, by, clock.instant());
        }
        ledger.write(Act.PERSON_CHANGED, by, Map.of("person", person.toString(), "password", how));
    }
}
