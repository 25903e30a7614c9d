package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(
        name = "Place",
        description = "The place in the list, counted from 0; beyond its end is the end.")
record JsonPlace(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "0")
                Optional<Integer> place) {

    int asked() {
        return place.orElseThrow(() -> Refused.because(Rule.BAD_REQUEST, "place"));
    }
}
