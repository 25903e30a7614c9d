package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(
        name = "NewDesk",
        description =
                "A code of two capital letters, a name of 1 to 20 characters and an English one of 1 to 40.")
record JsonNewDesk(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "CJ") Optional<String> code,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "财经部") Optional<String> name,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Business")
                Optional<String> nameEn) {

    @Schema(
            name = "DeskName",
            description =
                    "All that may change of a desk: a name of 1 to 20 characters and an English one of 1 to 40.")
    record JsonDeskName(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "财经新闻部")
                    Optional<String> name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Business news")
                    Optional<String> nameEn) {}
}
