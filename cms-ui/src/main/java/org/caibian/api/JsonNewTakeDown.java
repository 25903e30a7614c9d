package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.ChosenInstant;

@Schema(
        name = "NewTakeDown",
        description =
                "When a story's time with readers is to end (到期下线), and the end that replaces.")
record JsonNewTakeDown(
        @At Optional<Instant> at,
        @InZone Optional<String> zone,
        @Schema(description = "Why, where there is more to say than that its time is over.")
                Optional<String> reason,
        @Schema(description = JsonSeen.SEEN) Optional<JsonSeenEnd.JsonEnd> seen) {

    ChosenInstant chosen() {
        return new JsonInstant(at, zone).chosen();
    }
}
