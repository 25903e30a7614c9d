package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.publication.TakeDown;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "TakeDown",
        description = "When a story's time with readers ends (到期下线), in the zone it was chosen in.")
record JsonTakeDown(
        @At Optional<Instant> at,
        @InZone Optional<String> zone,
        @Schema(description = "Why, where there is more to say than that its time is over.")
                Optional<String> reason) {

    static JsonTakeDown of(TakeDown planned) {
        return new JsonTakeDown(
                Optional.of(planned.at().at()),
                Optional.of(planned.at().zone().getId()),
                Optional.of(planned.reason()).filter(why -> !why.isEmpty()));
    }
}
