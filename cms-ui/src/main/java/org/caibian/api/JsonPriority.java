package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.caibian.rule.Priority;

@Schema(name = "Priority", description = "How pressing an article is.")
record JsonPriority(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "HIGH")
                Optional<Priority> priority,
        @Schema(
                        description =
                                "The one that was read; `NORMAL` where it is left out. 412 where it has another by now.",
                        example = "NORMAL")
                Optional<Priority> seen) {}
