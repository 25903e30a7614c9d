package org.caibian.ui.queue;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/** Stands where no task is: says what would be here, or how to see more again. */
final class EmptyQueue extends Div {
    EmptyQueue(QueueAddress address, Runnable clear) {
        addClassName("empty");
        add(new Icon("review"));
        if (address.isNarrowed()) {
            var all = new Button(getTranslation("queue.clear"), _ -> clear.run());
            all.addThemeVariants(ButtonVariant.LUMO_SMALL);
            add(
                    Bits.bold(getTranslation("queue.nothing")),
                    Bits.words(getTranslation("queue.nothing.hint")),
                    all);
        } else {
            var none = address.ofDesk() ? "queue.none.desk" : "queue.none.mine";
            add(Bits.bold(getTranslation("queue.none")), Bits.words(getTranslation(none)));
        }
    }
}
