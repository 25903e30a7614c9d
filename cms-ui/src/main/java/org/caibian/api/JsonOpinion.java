package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.caibian.article.Remark;

@Schema(
        name = "Opinion",
        description = "An approval's words, and the hash of the text it is given to.")
record JsonOpinion(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED, description = "`draft.hash` as read.")
                Optional<String> hash,
        @Schema(
                        requiredMode = Schema.RequiredMode.REQUIRED,
                        maxLength = Remark.LONGEST,
                        example = "事实清楚，可发。")
                Optional<String> opinion) {}
