package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.caibian.difference.Merge;

@Schema(name = "Sides", description = "How the conflicts of a merge are settled.")
record JsonSides(
        @JsonSetter(nulls = Nulls.AS_EMPTY, contentNulls = Nulls.FAIL)
                @Schema(
                        description =
                                "A side for each conflict, in their order: the draft's (MINE) or the branch's (LIVE); of paragraphs also the one behind the other (BOTH).",
                        example = "[\"LIVE\"]")
                List<Merge.Side> sides) {}
