package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;

/** Sections and topics as they are added. */
final class JsonNewSubject {

    private JsonNewSubject() {}

    @Schema(
            name = "NewSection",
            description =
                    "A slug of 1 to 40 small letters, digits and dashes, a name of 1 to 20 characters and an English one of 1 to 40.")
    record JsonNewSection(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "keji")
                    Optional<String> slug,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "科技")
                    Optional<String> name,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "Science")
                    Optional<String> nameEn) {}

    @Schema(
            name = "NewTopic",
            description =
                    "A slug of 1 to 40 small letters, digits and dashes, and a name of 1 to 20 characters.")
    record JsonNewTopic(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "port")
                    Optional<String> slug,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "东屿港复航")
                    Optional<String> name) {}
}
