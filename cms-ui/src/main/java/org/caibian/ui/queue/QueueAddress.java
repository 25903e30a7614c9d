package org.caibian.ui.queue;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.DueSignal;
import org.caibian.article.TaskFilter;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.Priority;

/** What the queue shows, as its address says it: mine or the desk's, and narrowed how. */
record QueueAddress(
        boolean ofDesk,
        Optional<Kind> kind,
        Optional<Step> step,
        Optional<Priority> priority,
        Optional<DueSignal> due) {
    private static final String VIEW = "view";
    private static final String DESK = "desk";
    private static final String KIND = "kind";
    private static final String STEP = "step";
    private static final String PRIORITY = "priority";
    private static final String DUE = "due";

    /** Where the queue opens: what needs me, all of it. */
    static final QueueAddress MINE =
            new QueueAddress(
                    false, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads an address; what means nothing in it is passed over. */
    static QueueAddress of(QueryParameters asked) {
        return new QueueAddress(
                asked.getSingleParameter(VIEW).filter(DESK::equals).isPresent(),
                named(asked, KIND, Kind.values()),
                named(asked, STEP, Step.values()),
                named(asked, PRIORITY, Priority.values()),
                named(asked, DUE, DueSignal.values()));
    }

    private static <E extends Enum<E>> Optional<E> named(
            QueryParameters asked, String parameter, E[] values) {
        return asked.getSingleParameter(parameter)
                .flatMap(name ->
                        Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst());
    }

    QueryParameters parameters() {
        Map<String, String> said = new HashMap<>();
        if (ofDesk) {
            said.put(VIEW, DESK);
        }
        kind.ifPresent(each -> said.put(KIND, each.name()));
        step.ifPresent(each -> said.put(STEP, each.name()));
        priority.ifPresent(each -> said.put(PRIORITY, each.name()));
        due.ifPresent(each -> said.put(DUE, each.name()));
        return QueryParameters.simple(said);
    }

    /** The same tasks of mine, or of the desk. */
    QueueAddress view(boolean ofDesk) {
        return new QueueAddress(ofDesk, kind, step, priority, due);
    }

    /** The same list, narrowed to what stands so to its deadline. */
    QueueAddress due(Optional<DueSignal> due) {
        return new QueueAddress(ofDesk, kind, step, priority, due);
    }

    /** The same list, not narrowed. */
    QueueAddress cleared() {
        return MINE.view(ofDesk);
    }

    boolean isNarrowed() {
        return kind.isPresent() || step.isPresent() || priority.isPresent() || due.isPresent();
    }

    /** On any desk. */
    TaskFilter filter() {
        return new TaskFilter(Set.of(), set(kind), set(step), set(priority), due);
    }

    private static <E> Set<E> set(Optional<E> one) {
        return one.map(Set::of).orElseGet(Set::of);
    }
}
