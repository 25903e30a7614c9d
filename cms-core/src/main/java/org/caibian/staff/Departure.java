package org.caibian.staff;

import java.util.Optional;
import org.caibian.shared.PersonId;

/**
 * Somebody to be switched off, for a reason that stays in the ledger. {@code to} takes the steps
 * they hold, where that person may; the others go back to the queues of their desks.
 */
public record Departure(PersonId person, Optional<PersonId> to, String reason) {

    /** The most characters of a reason. */
    public static final int LONGEST = 1000;

    public Departure {
        to = to.filter(taker -> !taker.equals(person));
        reason = reason.strip();
    }

    /** As it would be if nobody were named, before it is said why. */
    public static Departure of(PersonId person) {
        return new Departure(person, Optional.empty(), "");
    }

    boolean isExplained() {
        return !reason.isEmpty() && reason.length() <= LONGEST;
    }
}
