package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.article.Revision;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Revision",
        description = "One immutable, named text of an article; read alone it brings its `words`.")
record JsonRevision(
        int number,
        String hash,
        @Schema(description = "How long its body is, as newsrooms count.") int characters,
        Revision.Occasion occasion,
        JsonPerson namedBy,
        Instant namedAt,
        Optional<JsonManuscript> words) {

    static JsonRevision of(Revision revision, JsonPerson namedBy, Optional<JsonManuscript> words) {
        return new JsonRevision(
                revision.number(),
                revision.hash().hex(),
                revision.characters(),
                revision.occasion(),
                namedBy,
                revision.namedAt(),
                words);
    }
}
