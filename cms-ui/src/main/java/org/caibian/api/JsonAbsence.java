package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.absence.Absence;
import org.caibian.absence.Absence.Party;
import org.caibian.shared.DeskId;

@JsonInclude(JsonInclude.Include.NON_ABSENT)
@Schema(
        name = "Absence",
        description = "Somebody is away for a time, and somebody stands in for them (委托).")
record JsonAbsence(
        @Schema(example = "3") long id,
        JsonPerson away,
        JsonPerson standIn,
        @Schema(
                        description =
                                "From which desk; none: from what they do for the whole house.",
                        example = "CJ")
                Optional<String> desk,
        JsonInstant from,
        JsonInstant until,
        String cause,
        @Schema(description = "Whether it lends anything at this moment.") Absence.Course course,
        JsonPerson enteredBy,
        Instant enteredAt,
        @Schema(description = "When it was ended, or called off, before its time.")
                Optional<Instant> endedAt,
        Optional<JsonPerson> endedBy) {

    static JsonAbsence of(Absence absence, Instant now, Function<DeskId, String> codes) {
        return new JsonAbsence(
                absence.id().value(),
                person(absence.away()),
                person(absence.standIn()),
                absence.desk().map(codes),
                JsonInstant.of(absence.from()),
                JsonInstant.of(absence.until()),
                absence.cause(),
                absence.at(now),
                person(absence.enteredBy()),
                absence.enteredAt(),
                absence.endedAt(),
                absence.endedBy().map(JsonAbsence::person));
    }

    private static JsonPerson person(Party party) {
        return JsonPerson.of(party.id(), party.name());
    }
}
