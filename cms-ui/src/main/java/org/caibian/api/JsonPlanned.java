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
        @At Optional<Instant> at,
        @InZone Optional<String> zone,
        @Schema(description = JsonSeen.SEEN, example = "2026-11-25T20:00:00+08:00")
                Optional<Instant> seen) {

    ChosenInstant chosen() {
        return new JsonInstant(at, zone).chosen();
    }

    Seen<Instant> read() {
        return new Seen<>(seen);
    }
}
