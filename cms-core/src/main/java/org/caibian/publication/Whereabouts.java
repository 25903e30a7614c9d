package org.caibian.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.right.Step;

/** Where an article is on its way, from its first review to its readers. */
public sealed interface Whereabouts {
    /** Back with its writers; {@code reason} is empty where they took it back themselves. */
    record WithWriters(String reason) implements Whereabouts {}

    /** In front of the desk at these steps, in the order of the way. */
    record InReview(List<OpenStep> steps) implements Whereabouts {
        public InReview {
            steps = List.copyOf(steps);
        }
    }

    /** Every seal is given, and it waits for its release. */
    record Approved() implements Whereabouts {}

    /** Given up before any reader saw it. */
    record Spiked(String reason) implements Whereabouts {}

    /** Readers have it. */
    record Live() implements Whereabouts {}

    /** Taken back from readers. */
    record Withdrawn() implements Whereabouts {}

    /**
     * A step nobody has decided; {@code holder} is a name, empty where nobody holds it, {@code
     * inSteadOf} that of whoever they stand in for, and {@code askedAgain} says that its seal was
     * voided.
     */
    record OpenStep(
            Step step,
            String holder,
            Optional<String> inSteadOf,
            Instant since,
            boolean askedAgain) {}
}
