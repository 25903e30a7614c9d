package org.caibian.staff;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody may do now about a proposed grant; and, where nobody could confirm it, from when on
 * its proposer gives it alone.
 */
public record GrantChoice(
        boolean confirm, boolean turnDown, boolean takeBack, Optional<Instant> aloneFrom) {}
