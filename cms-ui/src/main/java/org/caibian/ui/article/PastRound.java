package org.caibian.ui.article;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.shared.PersonId;

/** A round that has ended, with the drawing of the route it took ({@code bpmn}, BPMN 2.0). */
record PastRound(Round round, String bpmn, Map<PersonId, String> names) {

    PastRound {
        names = Map.copyOf(names);
    }

    /** Everybody who had to do with a round, or is asked first. */
    static Set<PersonId> people(Round round) {
        return Stream.of(
                        Stream.of(round.begunBy()),
                        round.authors().stream(),
                        round.steps().stream().flatMap(step -> step.holder().stream()),
                        round.steps().stream()
                                .flatMap(step -> step.offer().stream())
                                .map(RoundStep.Offer::to))
                .flatMap(people -> people)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Somebody's real name, or a dash where nobody is meant. */
    String name(PersonId person) {
        return names.getOrDefault(person, "—");
    }
}
