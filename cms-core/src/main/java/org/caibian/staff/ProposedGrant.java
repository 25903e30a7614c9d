package org.caibian.staff;

import java.time.Duration;
import java.time.Instant;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;

/**
 * A role that weighs (总编辑、管理员), which {@code by} wants {@code person} to have; another
 * administrator confirms it, having seen by what they {@code start} then, or turns it down, until
 * it lapses.
 */
public record ProposedGrant(
        GrantId id,
        PersonId person,
        String name,
        FreshStart start,
        Role role,
        PersonId by,
        String byName,
        Instant until) {

    /** How long it waits. */
    public static final Duration TIME = Duration.ofDays(7);

    /** Before all of them, as the soonest to lapse comes first. */
    public static final Keyset FIRST = new Keyset(Instant.EPOCH, 0);

    Keyset position() {
        return new Keyset(until, id.value());
    }
}
