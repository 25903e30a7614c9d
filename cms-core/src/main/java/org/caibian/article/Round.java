package org.caibian.article;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.right.Matter.Seat;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * One run of a route over one draft (审次): who began it, who wrote the words, how many proofreadings
 * and {@code reviews} it comes to, and its steps so far, in the order of the way. {@code revision}
 * is what was submitted.
 */
public record Round(
        RoundId id,
        DraftId draft,
        int number,
        String route,
        int proofreadings,
        int reviews,
        int revision,
        PersonId begunBy,
        Instant begunAt,
        Optional<Ending> ending,
        Set<PersonId> authors,
        List<RoundStep> steps) {

    /** How a round ended, by whose act, and when. */
    public record Ending(Outcome outcome, PersonId by, Instant at) {}

    /** How a round ended. */
    public enum Outcome {
        APPROVED,
        RETURNED,
        RECALLED,
        SPIKED
    }

    public Round {
        authors = Set.copyOf(authors);
        steps = List.copyOf(steps);
    }

    public Optional<RoundStep> step(Step step) {
        return steps.stream().filter(s -> s.step() == step).findFirst();
    }

    /** The later reviews it ended without; of one that runs, those its route does not come to. */
    public List<Step> without() {
        return Stream.of(Step.SECOND_REVIEW, Step.FINAL_REVIEW)
                .filter(step -> step(step).isEmpty())
                .filter(step -> ending.isPresent() || Step.leftOutBy(reviews).contains(step))
                .toList();
    }

    /** That step, where the route has come to it and nobody has decided it. */
    Optional<OpenStep> open(Step step) {
        return step(step).filter(RoundStep::isOpen).map(open -> new OpenStep(this, open));
    }

    /**
     * Why that step is decided no more: somebody did, or the round is over; empty while it may be.
     */
    public Optional<Settled> settled(Step step) {
        return step(step)
                .filter(reached -> !reached.isOpen() && !reached.is(RoundStep.Outcome.ENDED))
                .<Settled>map(RoundStep::decided)
                .or(() -> ending.map(Settled.RoundOver::new));
    }

    /** The step {@code person} worked on that was decided last. */
    Optional<RoundStep> lastDecidedOf(PersonId person) {
        return decided()
                .filter(step -> step.workedBy().contains(person))
                .reduce((_, later) -> later);
    }

    /** Who took its last step; who began it, where it had none. */
    PersonId lastToDecide() {
        return decided().reduce((_, later) -> later).flatMap(RoundStep::holder).orElse(begunBy);
    }

    private Stream<RoundStep> decided() {
        return steps.stream()
                .filter(step -> !step.isOpen() && !step.is(RoundStep.Outcome.ENDED))
                .sorted(Comparator.comparing(step -> step.decidedAt().orElseThrow()));
    }

    /** The open step {@code person} holds. */
    public Optional<RoundStep> heldBy(PersonId person) {
        return steps.stream()
                .filter(RoundStep::isOpen)
                .filter(s -> s.holder().filter(person::equals).isPresent())
                .findFirst();
    }

    /** Whether any step waits to be sealed again. */
    public boolean isReconfirming() {
        return steps.stream().anyMatch(s -> s.isOpen() && s.askedAgain());
    }

    /** Whether any step but that one does. */
    boolean isReconfirmingBut(Step step) {
        return steps.stream().anyMatch(s -> s.step() != step && s.isOpen() && s.askedAgain());
    }

    /** That step as rights see it. */
    Seat seat(RoundStep step, Instant now) {
        return new Seat(
                step.step(),
                step.holder(),
                step.inSteadOf(),
                engagedBut(step.step()),
                step.askedAgain(),
                step.offeredTo(now));
    }

    /**
     * Everybody who has to do with it: who wrote, sent, holds or worked on it, or is asked first.
     */
    public Set<PersonId> people() {
        return Stream.of(
                        Stream.of(begunBy),
                        authors.stream(),
                        steps.stream().flatMap(step -> step.people().stream()),
                        steps.stream()
                                .flatMap(step -> step.offer().stream())
                                .map(RoundStep.Offer::to))
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who holds the steps that are open. */
    Set<PersonId> holders() {
        return steps.stream()
                .filter(RoundStep::isOpen)
                .flatMap(step -> step.holder().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The step on which it was given back to its writers, where it was. */
    public Optional<RoundStep> returned() {
        return steps.stream().filter(step -> step.is(RoundStep.Outcome.RETURNED)).findFirst();
    }

    /** Who holds, or has worked on, any step but {@code step}. */
    public Set<PersonId> engagedBut(Step step) {
        return steps.stream()
                .filter(s -> s.step() != step)
                .flatMap(s -> s.people().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    public ArticleId article() {
        return draft.article();
    }
}
