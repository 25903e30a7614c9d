package org.caibian.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.right.Step;
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
        /** Sealed before, and asked again because the words were changed (复核). */
        AGAIN,
        TO_COME
    }

    /**
     * One step of the way; everything but its progress as far as it is known. Its holder may hold
     * it {@code inSteadOf} one who is away.
     */
    public record Stop(
            Step step,
            Progress progress,
            Optional<PersonId> holder,
            Optional<PersonId> inSteadOf,
            Optional<Instant> openedAt,
            Optional<Instant> decidedAt) {

        /** A step of which only its progress is known. */
        public static Stop at(Step step, Progress progress) {
            return new Stop(
                    step,
                    progress,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        /** Whether somebody is to decide it now. */
        public boolean isOpen() {
            return progress == Progress.NOW || progress == Progress.AGAIN;
        }
    }

    public RoutePlan {
        stops = List.copyOf(stops);
    }

    /** The step the route has come to. */
    public Optional<Stop> now() {
        return stops.stream().filter(stop -> stop.progress() == Progress.NOW).findFirst();
    }
}
