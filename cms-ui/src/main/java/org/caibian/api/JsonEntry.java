package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Entry;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Entry",
        description = "A line of the ledger; nobody is named where the system acted by itself.")
record JsonEntry(
        long number, Instant at, Act act, Optional<JsonPerson> by, Map<String, String> details) {

    static JsonEntry of(Entry entry, Optional<JsonPerson> by) {
        return new JsonEntry(entry.number(), entry.at(), entry.act(), by, entry.details());
    }
}
