package org.caibian.article;

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

    /** A step that is theirs, or could be: in their own name, or in another's stead. */
    record Seated(Step step, Optional<PersonId> inSteadOf) implements Ground {}
}
