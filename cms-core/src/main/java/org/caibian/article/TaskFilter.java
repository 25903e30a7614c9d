package org.caibian.article;

import java.util.Optional;
import java.util.Set;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.Priority;
import org.caibian.shared.DeskId;

/**
 * Which review tasks a queue shows: of these desks and kinds, at these steps, so pressing, and so
 * near to their deadline. An empty set narrows nothing.
 */
public record TaskFilter(
        Set<DeskId> desks,
        Set<Kind> kinds,
        Set<Step> steps,
        Set<Priority> priorities,
        Optional<DueSignal> due) {

    /** Lets every task pass. */
    public static final TaskFilter ALL =
            new TaskFilter(Set.of(), Set.of(), Set.of(), Set.of(), Optional.empty());

    public TaskFilter {
        desks = Set.copyOf(desks);
        kinds = Set.copyOf(kinds);
        steps = Set.copyOf(steps);
        priorities = Set.copyOf(priorities);
    }

    /** Everything these desks are asked for. */
    public static TaskFilter of(Set<DeskId> desks) {
        return ALL.on(desks);
    }

    /** The same on these desks. */
    public TaskFilter on(Set<DeskId> desks) {
        return new TaskFilter(desks, kinds, steps, priorities, due);
    }
}
