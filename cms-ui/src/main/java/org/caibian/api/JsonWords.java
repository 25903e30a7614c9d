package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

@Schema(name = "Words", description = "1 to 1,000 characters.")
record JsonWords(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "已改，见通报第二段。")
                Optional<String> words) {}
