package org.caibian.publication;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Deadline;
import org.caibian.right.Matter;
import org.caibian.right.Matter.Seat;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;

/**
 * A second look (发后审) at a flash readers have already: the review {@code step} its round went
 * without. Open until somebody confirms the story or pulls it back, or readers have it no more.
 * {@code authors} wrote the round's words; {@code others} have a part in it, or took another look.
 */
public record SecondLook(
        SecondLookId id,
        ArticleId article,
        String headline,
        int revision,
        RoundId round,
        Step step,
        DeskId desk,
        Instant openedAt,
        Instant dueAt,
        Optional<Instant> calledAt,
        Optional<Outcome> outcome,
        Optional<PersonId> decidedBy,
        Optional<PersonId> inSteadOf,
        Optional<Instant> decidedAt,
        String reason,
        Set<PersonId> authors,
        Set<PersonId> others) {

    /** How long it may take before the chief editor is called. */
    public static final Duration TERM = Duration.ofMinutes(30);

    /** How a second look ended. */
    public enum Outcome {
        CONFIRMED,
        PULLED_BACK,
        /** The story was withdrawn or replaced meanwhile; nobody decided it. */
        ENDED
    }

    public SecondLook {
        authors = Set.copyOf(authors);
        others = Set.copyOf(others);
    }

    /** Who decided it, and in whose stead: the two count as one. */
    public Set<PersonId> people() {
        return Stream.concat(decidedBy.stream(), inSteadOf.stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the right to it is asked about. */
    Matter matter() {
        return Matter.secondLook(desk, authors, Seat.free(step, others));
    }

    public boolean isOpen() {
        return outcome.isEmpty();
    }

    /** By when it is due; it presses from its beginning, since readers have the story. */
    public Deadline deadline() {
        return new Deadline(openedAt, dueAt);
    }
}
