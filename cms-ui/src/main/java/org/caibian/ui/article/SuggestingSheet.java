package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.caibian.text.Body;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/**
 * A copy of the body to type on (修订留痕): each change becomes a suggestion, and the draft stays as it
 * is.
 */
final class SuggestingSheet extends Div {
    private final BodyEditor copy = new BodyEditor();
    private final String before;
    private final Consumer<String> propose;

    /** {@code over} is told once that nothing more is typed here. */
    SuggestingSheet(Body body, Consumer<String> propose, Runnable over) {
        this.propose = propose;
        before = body.json();
        addClassName("suggesting");
        copy.track();
        copy.setValue(before);
        var go = new Button(getTranslation("suggesting.propose"), _ -> over.run());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel =
                new Button(
                        getTranslation("suggesting.cancel"),
                        _ -> {
                            copy.setValue(before);
                            over.run();
                        });
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var bar =
                Bits.block(
                        "banner plain",
                        new Icon("pen"),
                        Bits.block(
                                "grow",
                                Bits.bold(getTranslation("suggesting")),
                                Bits.words(getTranslation("suggesting.hint"))),
                        go,
                        cancel);
        bar.getElement().setAttribute("role", "status");
        add(bar, Bits.block("paperwrap", copy));
    }

    /** Proposes what was typed, where anything was. */
    void end() {
        if (!copy.getValue().equals(before)) {
            propose.accept(copy.getValue());
        }
        getElement().removeFromParent();
    }

    void enter() {
        copy.getElement().executeJs("setTimeout(() => this.focus(), 50)");
    }
}
