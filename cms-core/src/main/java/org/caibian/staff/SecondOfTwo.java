package org.caibian.staff;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Who is the second of the two that give a role that weighs: another administrator; where there is
 * none, a chief editor; where nobody is left, its proposer alone, once the wait is over. Whom it is
 * about never is.
 */
@Component
class SecondOfTwo {

    private final Administrators administrators;
    private final Staff staff;
    private final WeightRows rows;
    private final Clock clock;

    SecondOfTwo(Administrators administrators, Staff staff, WeightRows rows, Clock clock) {
        this.administrators = administrators;
        this.staff = staff;
        this.rows = rows;
        this.clock = clock;
    }

    /** Whether there never was a second administrator: whoever begins a house waits for nobody. */
    boolean houseBegins() {
        return rows.administratorsEver() <= 1;
    }

    /** Who may confirm it now; empty where nobody is left. */
    Set<PersonId> of(PersonId person, PersonId proposer) {
        var others = but(staff.administrators(), person, proposer);
        return others.isEmpty() ? but(staff.chiefEditors(), person, proposer) : others;
    }

    boolean isMissing(ProposedGrant grant) {
        return of(grant.person(), grant.by()).isEmpty();
    }

    /** From when on its proposer gives it alone; empty while somebody could confirm it. */
    Optional<Instant> aloneFrom(ProposedGrant grant) {
        return isMissing(grant) ? rows.aloneFrom(grant.id()) : Optional.empty();
    }

    /** Why {@code by} does not confirm it. */
    Optional<GrantResult> keepsFromConfirming(ProposedGrant grant, PersonId by) {
        if (HouseAct.DECIDE_GRANT.isKeptFrom(by, grant.by())) {
            return isMissing(grant) ? untilAlone(grant) : Optional.of(GrantResult.PROPOSED_IT);
        }
        if (grant.person().equals(by)) {
            return Optional.of(GrantResult.ONESELF);
        }
        return is(by, grant) ? Optional.empty() : Optional.of(GrantResult.NOT_ALLOWED);
    }

    /** Why {@code by} does not turn it down: where nobody is left to confirm it, anybody may. */
    Optional<GrantResult> keepsFromTurningDown(ProposedGrant grant, PersonId by) {
        if (HouseAct.STOP_GRANT.isKeptFrom(by, grant.by())) {
            return Optional.of(GrantResult.PROPOSED_IT);
        }
        if (grant.person().equals(by)) {
            return Optional.of(GrantResult.ONESELF);
        }
        var may =
                is(by, grant) || (isMissing(grant) && administrators.may(HouseAct.STOP_GRANT, by));
        return may ? Optional.empty() : Optional.of(GrantResult.NOT_ALLOWED);
    }

    /** Whether that is somebody who may confirm it. */
    boolean is(PersonId by, ProposedGrant grant) {
        return of(grant.person(), grant.by()).contains(by);
    }

    private Optional<GrantResult> untilAlone(ProposedGrant grant) {
        var now = clock.instant();
        var over = rows.aloneFrom(grant.id()).filter(from -> !from.isAfter(now)).isPresent();
        return over ? Optional.empty() : Optional.of(GrantResult.WAITS);
    }

    private static Set<PersonId> but(Set<PersonId> people, PersonId one, PersonId other) {
        return people.stream()
                .filter(each -> !each.equals(one) && !each.equals(other))
                .collect(Collectors.toUnmodifiableSet());
    }
}
