package org.caibian.article;

import java.util.Optional;
import java.util.function.Function;
import org.caibian.right.Refusal;
import org.springframework.stereotype.Component;

/** Finds steps that are open, and whatever is to be said of one that is not. */
@Component
class OpenSteps {

    private final RoundRows rounds;

    OpenSteps(RoundRows rounds) {
        this.rounds = rounds;
    }

    /** A step as it stands, with nothing locked. */
    Optional<OpenStep> find(TaskId task) {
        return rounds.find(task.round()).flatMap(round -> round.open(task.step()));
    }

    /** The same with its article locked. */
    Optional<OpenStep> lock(TaskId task) {
        return rounds.lock(task.round()).flatMap(round -> round.open(task.step()));
    }

    /**
     * What comes of an act on a step with its article locked: of the open step, of how it was
     * settled, or of why there is none.
     */
    <R> R act(
            TaskId task,
            Function<OpenStep, R> open,
            Function<Settled, R> settled,
            Function<Refusal, R> none) {
        var round = rounds.lock(task.round());
        if (round.isEmpty()) {
            return none.apply(Refusal.NOT_FOUND);
        }
        return round.flatMap(found -> found.open(task.step()))
                .map(open)
                .or(() -> round.flatMap(found -> found.settled(task.step())).map(settled))
                .orElseGet(() -> none.apply(Refusal.NOT_REACHED));
    }
}
