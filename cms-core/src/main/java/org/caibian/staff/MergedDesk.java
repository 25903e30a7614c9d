package org.caibian.staff;

import java.time.Instant;
import java.util.Optional;

/** A desk that was merged, the one it means now, and who merged it where that is known. */
public record MergedDesk(Desk desk, Desk into, Optional<String> by, Instant at) {}
