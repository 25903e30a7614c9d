package org.caibian.ui.queue;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.caibian.article.DueSignal;
import org.caibian.article.ReviewQueue;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/** The numbers in the queue's head: first what is late, then how many of each group there are. */
final class QueueSum extends Div {
    private final Consumer<QueueAddress> go;

    QueueSum(Consumer<QueueAddress> go) {
        this.go = go;
        addClassName("sum");
    }

    /** Shows what is late, and of my own lists how many each has. */
    void show(QueueAddress address, List<QueueLine> mine, int late) {
        removeAll();
        if (late > 0) {
            add(new Span(late(address, late)));
        }
        if (!address.ofDesk()) {
            mine.forEach(line -> {
                if (line instanceof QueueLine.Heading(var key, var count)) {
                    add(
                            new Span(
                                    Bits.bold(Integer.toString(count)),
                                    Bits.words(getTranslation(key))));
                }
            });
        }
    }

    /** A press narrows the list to them. */
    private NativeButton late(QueueAddress address, int count) {
        var many = count >= ReviewQueue.MOST_COUNTED;
        var button = new NativeButton();
        button.add(
                Icon.small("warn"),
                Bits.words(getTranslation(many ? "queue.late.many" : "queue.late", count)));
        button.addClassNames("sig", "over");
        button.addClickListener(_ -> go.accept(address.due(Optional.of(DueSignal.LATE))));
        return button;
    }
}
