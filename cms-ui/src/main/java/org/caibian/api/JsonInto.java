package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** What something is merged into. */
final class JsonInto {

    private JsonInto() {}

    @Schema(name = "MergeInto", description = "Which one it is merged into, by its slug.")
    record JsonIntoSlug(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "keji")
                    Optional<String> into) {}

    @Schema(name = "MergeIntoTag", description = "Which tag it is merged into, by its id.")
    record JsonIntoTag(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "42")
                    Optional<Long> into) {}

    @Schema(name = "MergeIntoSource", description = "Which source it is merged into, by its id.")
    record JsonIntoSource(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "7")
                    Optional<Long> into) {}

    @Schema(name = "MergeIntoDesk", description = "Which desk it is merged into, by its code.")
    record JsonIntoDesk(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "CJ")
                    Optional<String> into) {}
}
