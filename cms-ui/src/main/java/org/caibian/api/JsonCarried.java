package org.caibian.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.caibian.shared.Carried;

@Schema(name = "Carried", description = "How many drafts and live stories a merge concerns.")
record JsonCarried(long drafts, long stories) {

    static JsonCarried of(Carried carried) {
        return new JsonCarried(carried.drafts(), carried.stories());
    }
}
