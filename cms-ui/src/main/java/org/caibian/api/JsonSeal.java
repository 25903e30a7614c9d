package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.article.Seal;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Seal",
        description =
                "An approval, signed over the hash of one revision's words; void from `voidedAt` on, because they were changed.")
record JsonSeal(
        Step step,
        JsonPerson person,
        @Schema(description = "For whom that person stood in, who was away.")
                Optional<JsonPerson> inSteadOf,
        int revision,
        String hash,
        String opinion,
        Instant at,
        Optional<Instant> voidedAt) {

    static JsonSeal of(Seal seal, Function<PersonId, JsonPerson> people) {
        return new JsonSeal(
                seal.step(),
                people.apply(seal.person()),
                seal.inSteadOf().map(people),
                seal.revision(),
                seal.hash().hex(),
                seal.opinion(),
                seal.at(),
                seal.voidedAt());
    }
}
