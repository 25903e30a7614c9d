package org.caibian.privacy;

import java.time.Duration;
import java.time.Instant;
import org.caibian.shared.PersonId;

/** What is kept about somebody is to be erased, until another administrator confirms it. */
public record ProposedErasure(PersonId by, String byName, Instant until) {

    /** How long it waits. */
    public static final Duration TIME = Duration.ofDays(7);
}
