package org.caibian.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;
import org.caibian.workflow.RoutePlan;

@Schema(
        name = "Route",
        description = "The way an article takes to its readers, and how far it has come.")
record JsonRoute(
        @Schema(example = "original") String route,
        List<JsonStop> stops,
        @Schema(description = "The route as drawn: BPMN 2.0.") String bpmn) {

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    @Schema(name = "Stop", description = "One step of the way.")
    record JsonStop(
            Step step,
            RoutePlan.Progress progress,
            Optional<JsonPerson> holder,
            @Schema(description = "For whom the holder stood in, who was away.")
                    Optional<JsonPerson> inSteadOf,
            Optional<Instant> openedAt,
            Optional<Instant> decidedAt) {}

    static JsonRoute of(RoutePlan plan, Function<PersonId, JsonPerson> people) {
        return new JsonRoute(
                plan.route(),
                plan.stops().stream()
                        .map(stop ->
                                new JsonStop(
                                        stop.step(),
                                        stop.progress(),
                                        stop.holder().map(people),
                                        stop.inSteadOf().map(people),
                                        stop.openedAt(),
                                        stop.decidedAt()))
                        .toList(),
                plan.bpmn());
    }
}
