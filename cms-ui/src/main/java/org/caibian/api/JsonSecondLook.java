package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.publication.SecondLook;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "SecondLook",
        description = "A review a flash went without, taken on what readers have (发后审).")
record JsonSecondLook(
        @Schema(example = "7") long id,
        long article,
        String headline,
        int revision,
        Step step,
        Instant openedAt,
        @Schema(description = "The chief editors are called then; nothing is withdrawn by itself.")
                Instant dueAt,
        @Schema(
                        description =
                                "None while it is open; ENDED where readers lost the story otherwise.")
                Optional<SecondLook.Outcome> outcome,
        Optional<JsonPerson> by,
        @Schema(description = "For whom that person stood in, who was away.")
                Optional<JsonPerson> inSteadOf,
        Optional<Instant> at) {

    static JsonSecondLook of(SecondLook look, Function<PersonId, JsonPerson> people) {
        return new JsonSecondLook(
                look.id().value(),
                look.article().value(),
                look.headline(),
                look.revision(),
                look.step(),
                look.openedAt(),
                look.dueAt(),
                look.outcome(),
                look.decidedBy().map(people),
                look.inSteadOf().map(people),
                look.decidedAt());
    }
}
