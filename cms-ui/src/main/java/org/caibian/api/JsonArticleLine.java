package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.article.DraftSummary;
import org.caibian.manuscript.Kind;
import org.caibian.right.Stage;
import org.caibian.right.Step;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(name = "ArticleLine", description = "An article in a list of drafts.")
record JsonArticleLine(
        long id,
        @Schema(
                        description =
                                "What every address of drafts takes: the article, or its correction.",
                        example = "1001-correction")
                String draft,
        String number,
        String desk,
        Kind kind,
        String headline,
        Stage.Name stage,
        Optional<Step> step,
        int characters,
        JsonPerson savedBy,
        Instant savedAt,
        @Schema(description = "Why its latest round gave it back, where it did.")
                Optional<String> returned) {

    static JsonArticleLine of(DraftSummary draft, String desk) {
        return new JsonArticleLine(
                draft.article().value(),
                draft.draft().toString(),
                draft.number(),
                desk,
                draft.kind(),
                draft.headline(),
                draft.stage(),
                draft.step(),
                draft.characters(),
                JsonPerson.of(draft.savedBy(), draft.savedByName()),
                draft.savedAt(),
                draft.returned());
    }
}
