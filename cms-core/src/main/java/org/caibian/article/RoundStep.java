package org.caibian.article;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.right.Step;
import org.caibian.shared.PersonId;

/**
 * One step of a round as it stands: open, held, or decided with a {@code remark} (opinion or
 * reason). {@code askedAgain} since its seal was voided by an edit (复核), {@code openedAt} is then
 * the instant of that. Its holder may hold it {@code inSteadOf} one who was away when it was
 * claimed: then both have their part in it. {@code workedBy} are all who ever changed words or
 * decided as its holder, also those it was taken from since: whoever worked on one step of a round
 * works on no other.
 */
public record RoundStep(
        Step step,
        Instant openedAt,
        Optional<Offer> offer,
        Optional<PersonId> holder,
        Optional<PersonId> inSteadOf,
        Optional<Instant> claimedAt,
        Set<PersonId> workedBy,
        boolean askedAgain,
        Optional<Instant> decidedAt,
        Optional<Outcome> outcome,
        String remark) {

    public RoundStep {
        workedBy = Set.copyOf(workedBy);
    }

    /** The first right to a step, of whom held it in the round before. */
    public record Offer(PersonId to, Instant until) {}

    /** How a step was decided. */
    public enum Outcome {
        APPROVED,
        /** A proofreading was passed on. */
        PROOFREAD,
        RETURNED,
        /** The round ended around it. */
        ENDED
    }

    /** Who holds it, in whose stead, and who worked on it before. */
    Set<PersonId> people() {
        return Stream.of(holder.stream(), inSteadOf.stream(), workedBy.stream())
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether that is how it was decided. */
    public boolean is(Outcome decided) {
        return outcome.filter(decided::equals).isPresent();
    }

    public boolean isOpen() {
        return decidedAt.isEmpty();
    }

    /** Who decided it, and when. */
    Settled decided() {
        return new Settled.AlreadyDecided(holder, decidedAt.orElseThrow());
    }

    /** Who has the first right to it at that instant. */
    Optional<PersonId> offeredTo(Instant now) {
        return offer.filter(first -> now.isBefore(first.until())).map(Offer::to);
    }
}
