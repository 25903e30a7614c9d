package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.caibian.article.Seal;
import org.caibian.article.Step;

@Schema(name = "Seal", description = "An approval, signed over the hash of one revision's words.")
record JsonSeal(
        Step step, JsonPerson person, int revision, String hash, String opinion, Instant at) {

    static JsonSeal of(Seal seal, JsonPerson person) {
        return new JsonSeal(
                seal.step(), person, seal.revision(), seal.hash().hex(), seal.opinion(), seal.at());
    }
}
