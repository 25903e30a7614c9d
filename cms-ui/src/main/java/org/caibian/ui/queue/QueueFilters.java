package org.caibian.ui.queue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.select.SelectVariant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.article.DueSignal;
import org.caibian.manuscript.Kind;
import org.caibian.right.Step;
import org.caibian.rule.Priority;

/**
 * Narrows the queue to a kind, a step, a priority, what is late; says so by going to another
 * address.
 */
final class QueueFilters extends Div {
    private final Consumer<QueueAddress> go;
    private final Select<Kind> kind = choice("kind", Kind.values());
    private final Select<Step> step = choice("step", Step.values());
    private final Select<Priority> priority = choice("priority", Priority.values());
    private final Select<DueSignal> due = choice("due", DueSignal.LATE, DueSignal.SOON);
    private QueueAddress shown = QueueAddress.MINE;

    QueueFilters(Consumer<QueueAddress> go) {
        this.go = go;
        addClassName("filters");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("queue.filters"));
        add(due, kind, step, priority);
    }

    void show(QueueAddress address) {
        shown = address;
        kind.setValue(address.kind().orElse(null));
        step.setValue(address.step().orElse(null));
        priority.setValue(address.priority().orElse(null));
        due.setValue(address.due().filter(each -> each != DueSignal.IN_TIME).orElse(null));
    }

    @SafeVarargs
    private <E extends Enum<E>> Select<E> choice(String family, E... values) {
        var all = getTranslation("queue.any." + family);
        var choice = new Select<E>();
        choice.setItems(List.of(values));
        choice.setItemLabelGenerator(
                each -> each == null ? all : getTranslation(family + "." + each.name()));
        choice.setEmptySelectionAllowed(true);
        choice.setEmptySelectionCaption(all);
        choice.setPlaceholder(all);
        choice.setAriaLabel(getTranslation("queue.by." + family));
        choice.addThemeVariants(SelectVariant.LUMO_SMALL);
        choice.addValueChangeListener(changed -> {
            choice.getElement().getClassList().set("on", changed.getValue() != null);
            if (changed.isFromClient()) {
                go.accept(chosen());
            }
        });
        return choice;
    }

    private QueueAddress chosen() {
        return new QueueAddress(
                shown.ofDesk(),
                Optional.ofNullable(kind.getValue()),
                Optional.ofNullable(step.getValue()),
                Optional.ofNullable(priority.getValue()),
                Optional.ofNullable(due.getValue()));
    }
}
