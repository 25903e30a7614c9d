package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.caibian.staff.ProposedGrant;
import org.caibian.staff.Role;

@Schema(
        name = "ProposedGrant",
        description = "A role that takes two administrators, proposed and not decided yet.")
record JsonGrant(
        long id,
        JsonPerson person,
        @Schema(
                        description =
                                "Whether they set their password themselves, so that nobody else knows it.")
                boolean ownPassword,
        Role role,
        JsonPerson proposedBy,
        Instant until) {

    static JsonGrant of(ProposedGrant grant) {
        return new JsonGrant(
                grant.id().value(),
                JsonPerson.of(grant.person(), grant.name()),
                grant.ownPassword(),
                grant.role(),
                JsonPerson.of(grant.by(), grant.byName()),
                grant.until());
    }
}
