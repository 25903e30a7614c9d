package org.caibian.notice;

import java.util.Set;
import org.caibian.shared.PersonId;

/** These people have new notices, or have read some; what, whoever shows them reads again. */
public record NoticesChanged(Set<PersonId> people) {

    public NoticesChanged {
        people = Set.copyOf(people);
    }
}
