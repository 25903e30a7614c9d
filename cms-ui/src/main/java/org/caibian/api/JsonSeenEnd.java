package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.publication.TakeDown;
import org.caibian.shared.Seen;

@Schema(name = "SeenTakeDown", description = "The end of a story's time that was read.")
record JsonSeenEnd(@Schema(description = JsonSeen.SEEN) Optional<JsonEnd> seen) {

    static Seen<TakeDown.End> read(Optional<JsonSeenEnd> body) {
        return seen(body.flatMap(JsonSeenEnd::seen));
    }

    static Seen<TakeDown.End> seen(Optional<JsonEnd> end) {
        return new Seen<>(end.map(JsonEnd::end));
    }

    @Schema(name = "TakeDownEnd", description = "When a story's time ends, and why.")
    record JsonEnd(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            example = "2026-12-01T00:00:00+08:00")
                    Optional<Instant> at,
            @Schema(description = "As it was read; left out where there was none.")
                    Optional<String> reason) {

        private TakeDown.End end() {
            var instant = at.orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "seen.at"));
            return new TakeDown.End(instant, reason.orElse(""));
        }
    }
}
