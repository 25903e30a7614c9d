package org.caibian.staff;

import java.time.Duration;
import java.time.Instant;
import org.caibian.shared.PersonId;

/**
 * A role that weighs (总编辑、管理员), which {@code by} wants {@code person} to have; another
 * administrator confirms it or turns it down, until it lapses.
 */
public record ProposedGrant(
        GrantId id,
        PersonId person,
        String name,
        Role role,
        PersonId by,
        String byName,
        Instant until) {

    /** How long it waits. */
    public static final Duration TIME = Duration.ofDays(7);
}
