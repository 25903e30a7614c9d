package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.shared.Seen;

@Schema(name = "SeenInstant", description = "The instant that was read.")
record JsonSeen(
        @Schema(description = JsonSeen.SEEN, example = "2026-11-25T20:00:00+08:00")
                Optional<Instant> seen) {

    static final String SEEN =
            "What stood there when it was read; left out where nothing did. 412 where something else stands there by now.";

    /** What is said with no body at all is that nothing stood there. */
    static Seen<Instant> read(Optional<JsonSeen> body) {
        return new Seen<>(body.flatMap(JsonSeen::seen));
    }
}
