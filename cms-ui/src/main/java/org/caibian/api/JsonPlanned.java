package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;

@Schema(
        name = "PlannedInstant",
        description = "An instant, the zone it was chosen in, and the one it is to replace.")
record JsonPlanned(
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        description = "With its offset (RFC 3339), of a year of four digits.",
                        example = "2026-11-26T06:00:00+08:00")
                Optional<Instant> at,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        description = "By its name in the tz database.",
                        example = "Asia/Shanghai")
                Optional<String> zone,
        @Schema(description = JsonSeen.SEEN, example = "2026-11-25T20:00:00+08:00")
                Optional<Instant> seen) {

    ChosenInstant chosen() {
        return new JsonInstant(at, zone).chosen();
    }

    Seen<Instant> read() {
        return new Seen<>(seen);
    }
}
