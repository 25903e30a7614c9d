package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.caibian.staff.Touch;

@Schema(name = "Touch", description = "Who set something, and when.")
record JsonTouch(JsonPerson by, Instant at) {

    static JsonTouch of(Touch touch) {
        return new JsonTouch(JsonPerson.of(touch.by(), touch.byName()), touch.at());
    }
}
