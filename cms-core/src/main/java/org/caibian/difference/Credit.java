package org.caibian.difference;

import java.util.List;
import org.caibian.shared.PersonId;

/**
 * Who made a change, in the order they wrote; where not {@code exact}, it was one or more of them,
 * and the journal does not tell which.
 */
public record Credit(List<PersonId> people, boolean exact) {
    public Credit {
        people = List.copyOf(people);
    }
}
