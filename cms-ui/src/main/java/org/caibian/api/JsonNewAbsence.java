package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(
        name = "NewAbsence",
        description = "Who is away and who stands in, by account, from when until when, and why.")
record JsonNewAbsence(
        @Schema(description = "You, where it is left out.", example = "liqinghe")
                Optional<String> away,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "fangyu")
                Optional<String> standIn,
        @Schema(
                        description =
                                "From which desk; none: from what they do for the whole house.",
                        example = "CJ")
                Optional<String> desk,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Optional<JsonInstant> from,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Optional<JsonInstant> until,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "休年假。")
                Optional<String> cause) {}
