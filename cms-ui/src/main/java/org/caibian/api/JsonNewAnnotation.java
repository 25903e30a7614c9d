package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.caibian.manuscript.FormLine;

@Schema(
        name = "NewAnnotation",
        description =
                "With a `replacement` a suggestion, which needs words it is about, or a line of the form; else a comment, which needs words of its own.")
record JsonNewAnnotation(
        @Schema(description = "None for the draft as a whole.")
                Optional<JsonAnnotation.JsonQuote> about,
        @Schema(
                        description =
                                "The line of the form that the `replacement` is suggested for, instead of words of the body.")
                Optional<FormLine> field,
        @Schema(
                        description =
                                "At most 2,000 characters; a line end begins a paragraph; empty strikes the words out, and their line with them where they are all of it.")
                Optional<String> replacement,
        @Schema(description = "At most 1,000 characters; `@` before a real name tells that person.")
                Optional<String> words) {}
