package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.article.ReviewTask;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Task",
        description = "A step of a round that waits for somebody, or is in somebody's hands.")
record JsonTask(
        @Schema(example = "12-FIRST_REVIEW") String id,
        long article,
        @Schema(
                        description =
                                "What every address of drafts takes: the article, or its correction.",
                        example = "1001-correction")
                String draft,
        String number,
        String desk,
        Kind kind,
        String headline,
        Step step,
        Instant openedAt,
        @Schema(description = "By when it is to be done; its desk's chiefs are called then.")
                Instant dueAt,
        Optional<JsonPerson> holder,
        @Schema(
                        description =
                                "Who is away and for whom the holder stands in; of a free step, the one in whose stead alone you could claim it.")
                Optional<JsonPerson> inSteadOf,
        @Schema(
                        description =
                                "Whether the words were changed after its seal, which it waits for again.")
                boolean askedAgain,
        @Schema(
                        description =
                                "Whether you could hold it, were it free; of one you hold, whether you may go on.")
                boolean mayHold) {

    static JsonTask of(ReviewTask task, String desk) {
        return new JsonTask(
                task.id().encoded(),
                task.article().value(),
                task.draft().toString(),
                task.number(),
                desk,
                task.kind(),
                task.headline(),
                task.step(),
                task.openedAt(),
                task.deadline().dueAt(),
                task.holder().map(holder -> JsonPerson.of(holder, task.holderName())),
                task.inSteadOf().map(away -> JsonPerson.of(away, task.inSteadOfName())),
                task.askedAgain(),
                task.mayHold());
    }
}
