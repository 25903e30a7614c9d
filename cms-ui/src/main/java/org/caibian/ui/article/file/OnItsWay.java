package org.caibian.ui.article.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.article.ReviewTask;
import org.caibian.article.Round;
import org.caibian.article.RoundStep;
import org.caibian.article.Seal;
import org.caibian.manuscript.Content;
import org.caibian.shared.PersonId;
import org.caibian.workflow.RoutePlan;

/**
 * How an article goes through its reviews: its latest round with the seals given in it, the step
 * that is open and who holds that; {@code stuck} says that nobody on the desk may take it.
 */
public record OnItsWay(
        RoutePlan plan,
        Optional<Round> round,
        List<Seal> seals,
        Optional<ReviewTask> task,
        Optional<Before> before,
        boolean stuck) {

    /**
     * What this person, where they are asked again, or anybody sealed last in the running round; or
     * what the round before this one gave back ({@code returned}).
     */
    public record Before(Content words, Optional<RoundStep> returned) {}

    public OnItsWay {
        seals = List.copyOf(seals);
    }

    /** For somebody who may not know how it came about. */
    public static OnItsWay unknown(RoutePlan plan) {
        return new OnItsWay(
                new RoutePlan(plan.route(), List.of(), plan.bpmn()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    OnItsWay having(Before read) {
        return new OnItsWay(plan, round, seals, task, Optional.of(read), stuck);
    }

    /** Where it was given back in the round before, and not sealed by anybody since. */
    public Optional<RoundStep> returnedBefore() {
        return before.flatMap(Before::returned);
    }

    /** That step of the latest round, where it came to it. */
    public Optional<RoundStep> reached(RoutePlan.Stop stop) {
        return round.flatMap(running -> running.step(stop.step()));
    }

    /** The seal on a step that still counts. */
    public Optional<Seal> standing(RoutePlan.Stop stop) {
        return sealsOn(stop).filter(Seal::stands).findFirst();
    }

    /** The seal given last on a step, also where it was voided since. */
    public Optional<Seal> last(RoutePlan.Stop stop) {
        return sealsOn(stop).reduce((_, later) -> later);
    }

    private Stream<Seal> sealsOn(RoutePlan.Stop stop) {
        return seals.stream().filter(seal -> seal.step() == stop.step());
    }

    Set<PersonId> people() {
        var people = new HashSet<PersonId>();
        round.map(Round::people).ifPresent(people::addAll);
        seals.forEach(seal -> people.addAll(seal.people()));
        return people;
    }
}
