package org.caibian.staff;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.shared.PersonId;
import org.springframework.stereotype.Component;

/** Whom it concerns what becomes of a role that weighs. */
@Component
class Concerned {

    /** Whoever left before that has nothing to do with the house any more. */
    private static final Duration LATELY = Duration.ofDays(30);

    private final Staff staff;
    private final WeightRows rows;
    private final Clock clock;

    Concerned(Staff staff, WeightRows rows, Clock clock) {
        this.staff = staff;
        this.rows = rows;
        this.clock = clock;
    }

    /** Where somebody holds it no more: they, the administrators and the chief editors. */
    Set<PersonId> byTheEnd(PersonId person) {
        return all(Set.of(person), staff.administrators(), staff.chiefEditors());
    }

    /**
     * Where nobody is left to confirm it: the person, whoever ever held such a role or led a desk,
     * also who was switched off lately; where nobody leads one, everybody who works here. By those
     * who did lead one nobody makes the chiefs others just before.
     */
    Set<PersonId> by(PersonId person) {
        return all(
                Set.of(person),
                rows.holders(clock.instant().minus(LATELY)),
                staff.holding(Role.DESK_CHIEF).isEmpty() ? rows.atWork() : Set.of());
    }

    @SafeVarargs
    private static Set<PersonId> all(Set<PersonId>... groups) {
        return Stream.of(groups).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }
}
