package org.caibian.ui.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.InStead;

/**
 * A round that has ended, with the drawing of the route it took ({@code bpmn}, BPMN 2.0), every
 * seal given in it, and the names of its people.
 */
record PastRound(Round round, List<Seal> seals, String bpmn, Map<PersonId, String> names) {

    PastRound {
        seals = List.copyOf(seals);
        names = Map.copyOf(names);
    }

    /** Somebody's real name, or a dash where nobody is meant. */
    String name(PersonId person) {
        return names.getOrDefault(person, "—");
    }

    /** The same, with the name of whom they stood in for. */
    String name(PersonId person, Optional<PersonId> inSteadOf) {
        return InStead.name(name(person), inSteadOf.map(this::name));
    }

    /** Who held a step, by name, or a dash. */
    String holder(RoundStep step) {
        return step.holder().map(person -> name(person, step.inSteadOf())).orElse("—");
    }

    /** The last seal given on a step, also one that an edit voided. */
    Optional<Seal> lastSeal(RoundStep step) {
        return seals.stream().filter(seal -> seal.step() == step.step()).reduce((_, last) -> last);
    }
}
