package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;

@Schema(
        name = "PictureRights",
        description = "The last day a picture may be printed; for ever where there is none.")
record JsonRightsUntil(
        @Schema(example = "2026-12-31") Optional<LocalDate> until,
        @Schema(
                        description =
                                "Which picture of the draft, by the hash of its bytes; the one at its head where none is named.")
                Optional<String> sha256,
        @Schema(description = JsonSeen.SEEN, example = "2026-12-31") Optional<LocalDate> seen) {}
