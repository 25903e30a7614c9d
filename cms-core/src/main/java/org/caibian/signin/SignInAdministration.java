package org.caibian.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Administrators;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.HouseAct;
import org.caibian.staff.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What administrators decide of how people come in: who needs a second factor, whose is set up
 * anew, whose passkeys and sessions end.
 */
@Component
@Transactional
public class SignInAdministration {

    private final FactorRoleRows roles;
    private final FactorRows factors;
    private final PasskeyRows passkeys;
    private final Sessions sessions;
    private final Administrators administrators;
    private final Ledger ledger;
    private final Notices notices;

    SignInAdministration(
            FactorRoleRows roles,
            FactorRows factors,
            PasskeyRows passkeys,
            Sessions sessions,
            Administrators administrators,
            Ledger ledger,
            Notices notices) {
        this.roles = roles;
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.administrators = administrators;
        this.ledger = ledger;
        this.notices = notices;
    }

    /** The roles whose holders come in with a second factor only. */
    @Transactional(readOnly = true)
    public Set<Role> required() {
        return roles.all();
    }

    /** Who said last which they are, where somebody did. */
    @Transactional(readOnly = true)
    public Optional<PersonId> lastToRequire() {
        return ledger.lastTo(Act.SIGN_IN_RULE_SET, Map.of());
    }

    /**
     * Has the holders of these roles, and of no others, come in so from their next sign-in on, in
     * place of those that were {@code seen}.
     */
    public ChangeResult require(Seen<Set<Role>> seen, Set<Role> wanted, PersonId by) {
        if (!administrators.may(HouseAct.SET_SIGN_IN_RULES, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        roles.takeTurns();
        if (!seen.stands(Optional.of(roles.all()))) {
            return ChangeResult.OUTDATED;
        }
        roles.set(wanted);
        ledger.write(
                Act.SIGN_IN_RULE_SET,
                by,
                Map.of(
                        "secondFactor",
                        new TreeSet<>(wanted)
                                .stream().map(Role::name).collect(Collectors.joining(" "))));
        return ChangeResult.CHANGED;
    }

    /**
     * Takes somebody's second factor away, who has lost it: they are told, and signed in no more.
     */
    public ChangeResult reset(PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.RESET_FACTORS, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        if (person.equals(by)) {
            return ChangeResult.ONESELF;
        }
        factors.end(person);
        sessions.endAll(person);
        notices.tell(Set.of(person), Occasion.SECOND_FACTOR_RESET, by, Map.of());
        return told(person, "secondFactor", "reset", by);
    }

    /** Ends all passkeys of somebody's, as one is lost: they are told, and signed in no more. */
    public ChangeResult endPasskeys(PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.RESET_FACTORS, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        if (person.equals(by)) {
            return ChangeResult.ONESELF;
        }
        passkeys.removeAll(person);
        sessions.endAll(person);
        notices.tell(Set.of(person), Occasion.PASSKEYS_ENDED, by, Map.of());
        return told(person, "passkey", "ended", by);
    }

    /** Where somebody is signed in, the newest first; for administrators only. */
    @Transactional(readOnly = true)
    public List<Session> sessions(PersonId person, PersonId by) {
        return administrators.may(HouseAct.END_SESSIONS, by) ? sessions.of(person) : List.of();
    }

    /** Ends one session of somebody's. */
    public ChangeResult end(SessionId session, PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.END_SESSIONS, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        sessions.end(session, person);
        return told(person, "sessionsEnded", "one", by);
    }

    /** Ends them all. */
    public ChangeResult endAll(PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.END_SESSIONS, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        sessions.endAll(person);
        return told(person, "sessionsEnded", "all", by);
    }

    private ChangeResult told(PersonId person, String what, String how, PersonId by) {
        ledger.write(Act.PERSON_CHANGED, by, Map.of("person", person.toString(), what, how));
        return ChangeResult.CHANGED;
    }
}
