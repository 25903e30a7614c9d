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
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        description = "With its offset (RFC 3339).",
                        example = "2026-12-01T00:00:00+08:00")
                Optional<Instant> at,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        description = "By its name in the tz database.",
                        example = "Asia/Shanghai")
                Optional<String> zone,
        @Schema(description = "Why, where there is more to say than that its time is over.")
                Optional<String> reason,
        @Schema(description = JsonSeen.SEEN) Optional<JsonSeenEnd.JsonEnd> seen) {

    ChosenInstant chosen() {
        return new JsonInstant(at, zone).chosen();
    }
}
