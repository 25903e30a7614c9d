package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.caibian.staff.FreshStart;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "FreshStart",
        description =
                "How somebody comes in once such a role is confirmed. Their sessions, passkeys, second factor and tokens from before end by it.")
record JsonFreshStart(
        @Schema(
                        description =
                                "`LINK`: by a password they set through a link that is sent to `address`. `DIRECTORY`: by the word of `directories`. `PASSWORD`: by the one they have, since the house sends no letters. `NONE`: they have no address, and it cannot be confirmed.")
                FreshStart.Way way,
        @Schema(description = "Whoever reads letters there can come in as they.")
                Optional<String> address,
        @Schema(description = "Who set the address last.") Optional<JsonTouch> addressSet,
        @Schema(description = "Who set their password last that was not they themselves.")
                Optional<JsonTouch> passwordSet,
        @Schema(description = "Which directories know them, and under what name.")
                List<String> directories) {

    static JsonFreshStart of(FreshStart start) {
        return new JsonFreshStart(
                start.way(),
                start.address(),
                start.addressSet().map(JsonTouch::of),
                start.passwordSet().map(JsonTouch::of),
                start.directories());
    }
}
