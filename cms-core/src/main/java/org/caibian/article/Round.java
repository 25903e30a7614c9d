package org.caibian.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.shared.ArticleId;
import org.caibian.shared.PersonId;

/**
 * One run of a route over one draft (审次): who began it, who wrote the words, and its steps so far.
 */
public record Round(
        RoundId id,
        ArticleId article,
        int number,
        String route,
        int revision,
        PersonId begunBy,
        Instant begunAt,
        Optional<Instant> endedAt,
        Optional<Outcome> outcome,
        Set<PersonId> authors,
        List<RoundStep> steps) {

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

    /** That step, where the route has come to it and nobody has decided it. */
    Optional<RoundStep> openStep(Step step) {
        return step(step).filter(RoundStep::isOpen);
    }

    /** Who holds, or has decided, any step but {@code step}. */
    public Set<PersonId> holdersBut(Step step) {
        return steps.stream()
                .filter(s -> s.step() != step)
                .flatMap(s -> s.holder().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
