package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.caibian.difference.Merge;

/** How a draft is to be put together with what readers have. */
@Schema(
        name = "CarryOver",
        description = "How a draft is to be put together with what readers have.")
record JsonCarryOver(
        @Schema(description = "The revision readers have, as it was looked at.", example = "2")
                Optional<Integer> revision,
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
                @Schema(
                        description =
                                "A side for each conflict, in their order: MINE, LIVE or, of paragraphs, the one behind the other (BOTH).",
                        example = "[\"LIVE\"]")
                List<Merge.Side> sides) {}
