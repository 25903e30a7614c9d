package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(name = "Reassignment", description = "Who is to hold the step, by account, and why.")
record JsonReassignment(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "liqinghe")
                Optional<String> to,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "李清和今天休假。")
                Optional<String> reason) {}
