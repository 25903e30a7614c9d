package org.caibian.right;

import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.staff.Role;

/** What gives somebody a right (凭什么). */
public sealed interface Ground {
    /** A role held on the article's desk, or for the whole house. */
    record Held(Role role) implements Ground {}

    /** Having written the draft since its last release. */
    record Wrote() implements Ground {}

    /** Having begun a draft nobody has written on yet. */
    record Began() implements Ground {}

    /** Being the one who is away. */
    record IsAway() implements Ground {}

    /** Standing in for {@code away} (委托). */
    record InSteadOf(PersonId away) implements Ground {}

    /** A step they hold (持有): in their own name, or in another's stead. */
    record Holds(Step step, Optional<PersonId> inSteadOf) implements Ground {}

    /** A step nobody holds and they could claim (可以认领): by its role, or in another's stead. */
    record CouldClaim(Step step, Optional<PersonId> inSteadOf) implements Ground {}
}
