package org.caibian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Step;
import org.caibian.shared.PersonId;

/**
 * The way an article takes to its readers: every step in order with how far it is, and the drawing
 * ({@code bpmn}, BPMN 2.0) for a viewer.
 */
public record RoutePlan(String route, List<Stop> stops, String bpmn) {

    /** How far a step is. */
    public enum Progress {
        DONE,
        NOW,
        TO_COME
    }

    /** One step of the way; {@code holder} and {@code decidedAt} as far as they are known. */
    public record Stop(
            Step step, Progress progress, Optional<PersonId> holder, Optional<Instant> decidedAt) {}

    public RoutePlan {
        stops = List.copyOf(stops);
    }

    /** The step that is asked for now. */
    public Optional<Stop> now() {
        return stops.stream().filter(stop -> stop.progress() == Progress.NOW).findFirst();
    }
}
