package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.branch.Branch;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Branch",
        description =
                "What somebody wrote on a draft and could not save; read alone it brings its `words`, as they were typed.")
record JsonBranch(
        @Schema(example = "12") long id,
        @Schema(description = "The version of the draft it was written on.") int base,
        JsonPerson by,
        @Schema(description = "Until when it was written.") Instant at,
        Optional<JsonManuscript> words) {

    static JsonBranch of(Branch branch, JsonPerson by, Optional<JsonManuscript> words) {
        return new JsonBranch(branch.id().value(), branch.base(), by, branch.at(), words);
    }
}
