package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.caibian.subject.Carried;

@Schema(
        name = "Carried",
        description = "How many drafts and live stories are found under the other by a merge.")
record JsonCarried(long drafts, long stories) {

    static JsonCarried of(Carried carried) {
        return new JsonCarried(carried.drafts(), carried.stories());
    }
}
