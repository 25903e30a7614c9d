package org.caibian.publication;

import java.util.Set;
import org.caibian.shared.PersonId;

/** An open second look and who may take it: nobody holds it, so it presses on all of them. */
public record OpenLook(SecondLook look, Set<PersonId> lookers) {

    public OpenLook {
        lookers = Set.copyOf(lookers);
    }
}
