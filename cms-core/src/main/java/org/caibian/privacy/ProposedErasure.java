package org.caibian.privacy;

import java.time.Duration;
import java.time.Instant;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;

/**
 * What is kept about {@code person} is to be erased, as {@code by} wants it, until another
 * administrator confirms it.
 */
public record ProposedErasure(
        PersonId person, String account, String name, PersonId by, String byName, Instant until) {

    /** How long it waits. */
    public static final Duration TIME = Duration.ofDays(7);

    /** Before all of them, as the soonest to lapse comes first. */
    public static final Keyset FIRST = new Keyset(Instant.EPOCH, 0);

    Keyset position() {
        return new Keyset(until, person.value());
    }
}
