package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;

@Schema(name = "NewBranch", description = "Words to be kept beside a draft.")
record JsonNewBranch(
        @Schema(
                        description = "The version of the draft they were written on.",
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        example = "3")
                Optional<Integer> base,
        @Schema(description = "Until when they were written; now, where nothing is said.")
                Optional<Instant> at,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Optional<JsonManuscript> words) {}
