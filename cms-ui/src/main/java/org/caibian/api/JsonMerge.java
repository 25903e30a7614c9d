package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Merge;
import org.caibian.article.Problem;
import org.caibian.text.Body;

/** A draft put together with what readers were given meanwhile. */
@Schema(
        name = "Merge",
        description =
                "A draft put together with what readers were given meanwhile: where both sides changed the same, a side has to be chosen.")
record JsonMerge(
        @Schema(description = "The revision readers have.", example = "2") int revision,
        List<JsonConflict> conflicts) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "Conflict",
            description =
                    "What each side says there: of a field, or, where none is named, of some paragraphs.")
    record JsonConflict(Optional<Problem.Field> field, String mine, String live) {

        static JsonConflict of(Merge.Conflict conflict) {
            return switch (conflict) {
                case Merge.Conflict.OfField(var field, var mine, var live) ->
                        new JsonConflict(Optional.of(field), mine, live);
                case Merge.Conflict.OfParagraphs(var mine, var live) ->
                        new JsonConflict(
                                Optional.empty(), new Body(mine).plain(), new Body(live).plain());
            };
        }
    }

    static JsonMerge of(Merge merge) {
        return new JsonMerge(
                merge.revision(), merge.conflicts().stream().map(JsonConflict::of).toList());
    }
}
