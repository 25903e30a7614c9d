package org.caibian.shared;

import java.time.LocalDateTime;
import java.time.ZoneId;

/** What a time on the clock names in a zone, whose clocks may be set forward or back that day. */
public sealed interface ClockTime {

    /** One instant, as on any other day. */
    record Once(ChosenInstant instant) implements ClockTime {}

    /** None: the clocks skip it; {@code next} is the first instant after what is skipped. */
    record Never(ChosenInstant next) implements ClockTime {}

    /** Two: the clocks pass it, are set back, and pass it again. */
    record Twice(ChosenInstant first, ChosenInstant second) implements ClockTime {}

    /** Reads {@code time} on a clock of {@code zone}. */
    static ClockTime of(LocalDateTime time, ZoneId zone) {
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(time);
        return switch (offsets.size()) {
            case 0 -> new Never(new ChosenInstant(rules.getTransition(time).getInstant(), zone));
            case 1 -> new Once(new ChosenInstant(time.toInstant(offsets.getFirst()), zone));
            default ->
                    new Twice(
                            new ChosenInstant(time.toInstant(offsets.getFirst()), zone),
                            new ChosenInstant(time.toInstant(offsets.getLast()), zone));
        };
    }
}
