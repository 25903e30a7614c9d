package org.caibian.publication;

import java.util.Optional;
import org.caibian.shared.ChosenInstant;

/**
 * What an article has ahead: when it goes out, until when it is kept back, when its time ends; or
 * that it is {@code held}, approved and due, and something keeps it from its readers.
 */
public record Ahead(
        Optional<ChosenInstant> release,
        Optional<ChosenInstant> embargo,
        Optional<ChosenInstant> takeDown,
        boolean held) {

    /** The same, where it waits for the end of another embargo than its own, which comes later. */
    Ahead keptUntil(ChosenInstant other) {
        return new Ahead(release, Optional.of(other), takeDown, false);
    }

    /** Nothing is set. */
    public static final Ahead NOTHING =
            new Ahead(Optional.empty(), Optional.empty(), Optional.empty(), false);
}
