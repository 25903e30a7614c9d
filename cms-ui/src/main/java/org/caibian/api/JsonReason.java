package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(name = "Reason", description = "Why: 1 to 1,000 characters.")
record JsonReason(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "第三段的数字请核对。")
                Optional<String> reason) {}
