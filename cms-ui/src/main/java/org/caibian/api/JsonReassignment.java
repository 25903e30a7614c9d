package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;

@Schema(name = "Reassignment", description = "Who is to hold the step, by account, and why.")
record JsonReassignment(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "liqinghe")
                Optional<String> to,
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "李清和今天休假。")
                Optional<String> reason,
        @Schema(
                        description =
                                "Who held it when it was read; left out where nobody did. 412 where somebody else holds it by now, or nobody.")
                Optional<JsonPerson> seen) {

    Seen<PersonId> read() {
        return new Seen<>(seen.map(JsonPerson::id).map(PersonId::new));
    }
}
