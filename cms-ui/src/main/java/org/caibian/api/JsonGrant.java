package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import org.caibian.staff.GrantChoice;
import org.caibian.staff.ProposedGrant;
import org.caibian.staff.Role;

@Schema(
        name = "ProposedGrant",
        description = "A role that takes two people, proposed and not decided yet.")
record JsonGrant(
        long id,
        JsonPerson person,
        @Schema(
                        description =
                                "What whoever confirms it at the desk is shown before; for them alone. A proposal lapses where it changes.")
                Optional<JsonFreshStart> start,
        Role role,
        JsonPerson proposedBy,
        Instant until,
        @Schema(
                        description =
                                "Where nobody is left who could confirm it: from when on whoever proposed it gives it alone, unless it is turned down.")
                Optional<Instant> aloneFrom) {

    static JsonGrant of(ProposedGrant grant, GrantChoice choice) {
        return new JsonGrant(
                grant.id().value(),
                JsonPerson.of(grant.person(), grant.name()),
                Optional.of(grant.start()).filter(_ -> choice.confirm()).map(JsonFreshStart::of),
                grant.role(),
                JsonPerson.of(grant.by(), grant.byName()),
                grant.until(),
                choice.aloneFrom());
    }
}
