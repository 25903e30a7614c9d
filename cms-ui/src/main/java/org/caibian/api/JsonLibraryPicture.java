package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.caibian.media.Picture;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "LibraryPicture", description = "A picture of the library.")
record JsonLibraryPicture(
        @Schema(description = "The hash of its bytes, which names it.") String sha256,
        @Schema(description = "What it really is.", example = "image/jpeg") String mime,
        @Schema(description = "In pixels.") int width,
        @Schema(description = "In pixels.") int height,
        @Schema(description = "How large the file is.") long bytes,
        @Schema(description = "The last day it may be printed; for ever where there is none.")
                Optional<LocalDate> rightsUntil,
        @Schema(description = "What its file was called when it came; empty where nobody said.")
                String fileName) {

    static JsonLibraryPicture of(Picture picture) {
        return new JsonLibraryPicture(
                picture.sha256(),
                picture.mime(),
                picture.width(),
                picture.height(),
                picture.bytes(),
                picture.rightsUntil(),
                picture.fileName());
    }
}
