package org.caibian.shared;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** An instant as somebody chose it, with the zone they read it in; only the instant decides. */
public record ChosenInstant(Instant at, ZoneId zone) {

    /** As the clock shows it in that zone. */
    public ZonedDateTime onTheClock() {
        return at.atZone(zone);
    }
}
