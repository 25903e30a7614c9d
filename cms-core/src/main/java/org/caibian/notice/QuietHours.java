package org.caibian.notice;

import java.time.LocalTime;
import java.util.Optional;

/** Hours of each day in which nobody wants letters (免打扰), also over midnight. */
public record QuietHours(LocalTime from, LocalTime until) {

    public QuietHours {
        if (from.equals(until)) {
            throw new IllegalArgumentException("Neither a whole day nor none: " + from);
        }
    }

    /** Those hours; empty where they begin as they end. */
    public static Optional<QuietHours> of(LocalTime from, LocalTime until) {
        return from.equals(until) ? Optional.empty() : Optional.of(new QuietHours(from, until));
    }

    boolean cover(LocalTime time) {
        boolean begun = !time.isBefore(from);
        boolean ahead = time.isBefore(until);
        return from.isBefore(until) ? begun && ahead : begun || ahead;
    }
}
