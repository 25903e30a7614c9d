package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.article.Seal;
import org.caibian.article.Step;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Seal",
        description =
                "An approval, signed over the hash of one revision's words; void from `voidedAt` on, because they were changed.")
record JsonSeal(
        Step step,
        JsonPerson person,
        int revision,
        String hash,
        String opinion,
        Instant at,
        Optional<Instant> voidedAt) {

    static JsonSeal of(Seal seal, JsonPerson person) {
        return new JsonSeal(
                seal.step(),
                person,
                seal.revision(),
                seal.hash().hex(),
                seal.opinion(),
                seal.at(),
                seal.voidedAt());
    }
}
