package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.staff.Desk;
import org.caibian.staff.MergedDesk;

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

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "MergedDesk",
            description = "A desk that was merged, and the code of the one it means now.")
    record JsonMergedDesk(
            @Schema(example = "GJ") String code,
            String name,
            String nameEn,
            @Schema(example = "CJ") String into,
            @Schema(description = "Who merged it, where that is known.") Optional<String> by,
            Instant at) {

        static JsonMergedDesk of(MergedDesk merged) {
            var desk = merged.desk();
            return new JsonMergedDesk(
                    desk.code(),
                    desk.name(),
                    desk.nameEn(),
                    merged.into().code(),
                    merged.by(),
                    merged.at());
        }
    }
}
