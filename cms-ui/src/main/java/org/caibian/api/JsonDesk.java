package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.caibian.staff.Desk;

@Schema(
        name = "Desk",
        description =
                "A team with its own queue, named by the code that opens its articles' numbers.")
record JsonDesk(
        @Schema(example = "CJ") String code,
        String name,
        String nameEn,
        @Schema(description = "Put aside (归档): nothing begins on it any more.") boolean archived) {

    static JsonDesk of(Desk desk) {
        return new JsonDesk(desk.code(), desk.name(), desk.nameEn(), desk.archived());
    }
}
