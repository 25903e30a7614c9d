package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.caibian.publication.PrintedPicture;

@Schema(
        name = "PrintedPicture",
        description = "A picture at the head of a story, as readers have it.")
record JsonPrintedPicture(
        @Schema(example = "1001") long article,
        String headline,
        @Schema(description = "In pixels.") int width,
        @Schema(description = "In pixels.") int height,
        @Schema(description = "As it can be sent again.") JsonManuscript.JsonPicture picture) {

    static JsonPrintedPicture of(PrintedPicture printed) {
        return new JsonPrintedPicture(
                printed.article().value(),
                printed.headline(),
                printed.picture().width(),
                printed.picture().height(),
                Manuscripts.picture(printed.picture()));
    }
}
