package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.caibian.shared.ChosenInstant;

@Schema(name = "Instant", description = "An instant, and the zone it was chosen in.")
record JsonInstant(
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        description = "With its offset (RFC 3339).",
                        example = "2026-11-26T06:00:00+08:00")
                Optional<Instant> at,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        description = "By its name in the tz database.",
                        example = "Asia/Shanghai")
                Optional<String> zone) {

    static JsonInstant of(ChosenInstant chosen) {
        return new JsonInstant(Optional.of(chosen.at()), Optional.of(chosen.zone().getId()));
    }

    ChosenInstant chosen() {
        var instant = at.orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "at"));
        var name = zone.orElseThrow(() -> Refused.because(Rule.ZONE_NEEDED));
        try {
            return new ChosenInstant(instant, ZoneId.of(name));
        } catch (DateTimeException unknown) {
            throw Refused.because(Rule.ZONE_NEEDED);
        }
    }
}
