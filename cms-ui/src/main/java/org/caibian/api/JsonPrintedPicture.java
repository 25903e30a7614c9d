package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.caibian.publication.StoryLine;

@Schema(
        name = "PrintedPicture",
        description = "A picture at the head of a story, as readers have it.")
record JsonPrintedPicture(
        @Schema(example = "1001") long article,
        String headline,
        @Schema(description = "In pixels.") int width,
        @Schema(description = "In pixels.") int height,
        @Schema(description = "As it can be sent again.") JsonManuscript.JsonPicture picture) {

    /** Empty where the story has none. */
    static Optional<JsonPrintedPicture> of(StoryLine line) {
        return line.picture()
                .map(picture ->
                        new JsonPrintedPicture(
                                line.article().value(),
                                line.headline(),
                                picture.width(),
                                picture.height(),
                                Manuscripts.picture(picture)));
    }
}
