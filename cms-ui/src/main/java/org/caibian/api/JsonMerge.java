package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.difference.Merge;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Problem;
import org.caibian.text.Block;
import org.caibian.text.Body;

/** A draft put together with what readers were given meanwhile, or with a branch. */
@Schema(
        name = "Merge",
        description =
                "A draft (`mine`) put together with what readers were given meanwhile, or with a branch (`live`): where both sides changed the same, a side has to be chosen.")
record JsonMerge(
        @Schema(
                        description =
                                "The revision readers have; for a branch, the draft's version.",
                        example = "2")
                int revision,
        List<JsonConflict> conflicts) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "Conflict",
            description =
                    "What each side says there: of a field, or, where none is named, of some paragraphs."
                            + " Two sides may read the same and differ in a picture or in where a link leads:"
                            + " `mineWhole` and `liveWhole` leave nothing out.")
    record JsonConflict(
            Optional<Problem.Field> field,
            @Schema(description = "What stood there before either changed it, in bare words.")
                    String base,
            @Schema(description = "What the draft says there, in bare words.") String mine,
            @Schema(description = "What readers have there, or the branch, in bare words.")
                    String live,
            Optional<JsonSide> mineWhole,
            Optional<JsonSide> liveWhole) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(
            name = "ConflictSide",
            description =
                    "One side whole: the picture at the head of the story, or the paragraphs as a document.")
    record JsonSide(
            Optional<JsonManuscript.JsonPicture> picture, Optional<Map<String, Object>> body) {}

    static JsonMerge of(Merge merge, Manuscripts manuscripts) {
        return new JsonMerge(
                merge.number(),
                merge.conflicts().stream()
                        .map(conflict -> conflict(conflict, merge, manuscripts))
                        .toList());
    }

    private static JsonConflict conflict(
            Merge.Conflict conflict, Merge merge, Manuscripts manuscripts) {
        return switch (conflict) {
            case Merge.Conflict.OfField(var field, var base, var mine, var live) ->
                    new JsonConflict(
                            Optional.of(field),
                            base,
                            mine,
                            live,
                            whole(field, merge.mine()),
                            whole(field, merge.live()));
            case Merge.Conflict.OfParagraphs(var base, var mine, var live) ->
                    new JsonConflict(
                            Optional.empty(),
                            new Body(base).plain(),
                            new Body(mine).plain(),
                            new Body(live).plain(),
                            whole(mine, manuscripts),
                            whole(live, manuscripts));
        };
    }

    /** Only a picture is more than its words; where a side has none there is nothing to show. */
    private static Optional<JsonSide> whole(Problem.Field field, Content words) {
        return words.picture()
                .filter(_ -> field == Problem.Field.PICTURE)
                .map(Manuscripts::picture)
                .map(picture -> new JsonSide(Optional.of(picture), Optional.empty()));
    }

    private static Optional<JsonSide> whole(List<Block> blocks, Manuscripts manuscripts) {
        return Optional.of(
                new JsonSide(
                        Optional.empty(), Optional.of(manuscripts.document(new Body(blocks)))));
    }
}
