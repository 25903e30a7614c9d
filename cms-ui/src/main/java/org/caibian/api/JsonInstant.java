package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.caibian.shared.ChosenInstant;

@Schema(name = "Instant", description = "An instant, and the zone it was chosen in.")
record JsonInstant(@At Optional<Instant> at, @InZone Optional<String> zone) {

    /** A year of four digits, also in the zone where it ends last. */
    private static final String BOUNDS = "at (0001-01-01/9998-12-31)";

    private static final int LAST_YEAR = 9999;

    static JsonInstant of(ChosenInstant chosen) {
        return new JsonInstant(Optional.of(chosen.at()), Optional.of(chosen.zone().getId()));
    }

    ChosenInstant chosen() {
        var instant =
                at.filter(JsonInstant::isOfFourDigits)
                        .orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, BOUNDS));
        var name = zone.orElseThrow(() -> Refused.because(Rule.ZONE_NEEDED));
        try {
            return new ChosenInstant(instant, ZoneId.of(name));
        } catch (DateTimeException unknown) {
            throw Refused.because(Rule.ZONE_NEEDED);
        }
    }

    /** As RFC 3339 has them, whatever the zone. */
    private static boolean isOfFourDigits(Instant at) {
        var year = at.atOffset(ZoneOffset.UTC).getYear();
        return year > 0 && year < LAST_YEAR;
    }
}
