package org.caibian.ui.editor;

import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The words that a paper and the server both have: what the server puts there is given whole, what
 * is typed there is handed over as what became of them.
 */
final class SharedWords {
    private final Element paper;
    private final Supplier<String> here;
    private final Consumer<String> typed;

    /** How often words were given. */
    private int given;

    /** Of what was handed over last and is here. */
    private int sequence;

    SharedWords(Element paper, Supplier<String> here, Consumer<String> typed) {
        this.paper = paper;
        this.here = here;
        this.typed = typed;
        // Also from under a dialog that has just opened: Flow would pass over what was typed.
        paper.addEventListener("handed-over", this::handedOver)
                .addEventData(Unsent.DETAIL)
                .allowInert();
    }

    int sequence() {
        return sequence;
    }

    /**
     * Under another number each time, so that the browser also takes what it was given last: it may
     * have gone on from there, and Flow knows nothing of that.
     */
    void give(String words) {
        given++;
        paper.setPropertyJson(
                "given",
                JacksonUtils.createObjectNode()
                        .put("number", given)
                        .put("sequence", sequence)
                        .put("text", words));
    }

    /** The paper is drawn anew, and not from what it was given before it was typed on. */
    void giveAgain() {
        if (sequence > 0) {
            give(here.get());
        }
    }

    /** What does not fit what is here is asked for whole; until then it did not arrive. */
    private void handedOver(DomEvent event) {
        var handed = HandedOver.of(event);
        handed.on(here.get())
                .ifPresentOrElse(
                        words -> {
                            sequence = handed.sequence();
                            typed.accept(words);
                        },
                        () -> paper.callJsFunction("whole", handed.sequence()));
    }
}
