package org.caibian.ui.article.file;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.InStead;
import org.caibian.workflow.RoutePlan;

/** The real names of those an article has to do with. */
public record RealNames(Map<PersonId, String> all) {
    static final RealNames NONE = new RealNames(Map.of());

    public RealNames {
        all = Map.copyOf(all);
    }

    /** Somebody's, or a dash where nobody is meant. */
    public String of(PersonId person) {
        return all.getOrDefault(person, "—");
    }

    public boolean has(PersonId person) {
        return all.containsKey(person);
    }

    /** Those of these people alone. */
    public RealNames among(Set<PersonId> people) {
        return new RealNames(
                people.stream().collect(Collectors.toUnmodifiableMap(each -> each, this::of)));
    }

    /** Who gave a seal, and in whose stead. */
    public String signer(Seal seal) {
        return InStead.name(of(seal.person()), seal.inSteadOf().map(this::of));
    }

    /** Who holds a step of the way, or held it. */
    public Optional<String> holder(RoutePlan.Stop stop) {
        return stop.holder()
                .map(person -> InStead.name(of(person), stop.inSteadOf().map(this::of)));
    }

    /** Who held a step of a round. */
    public Optional<String> holder(RoundStep step) {
        return step.holder()
                .map(person -> InStead.name(of(person), step.inSteadOf().map(this::of)));
    }
}
