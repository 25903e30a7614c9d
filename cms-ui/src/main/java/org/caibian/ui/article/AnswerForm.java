package org.caibian.ui.article;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.caibian.annotation.AnnotationId;
import org.caibian.ui.editor.BegunWords;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Bits;
import org.jspecify.annotations.Nullable;

/** An answer to one annotation; it stays in its card while others are drawn anew. */
final class AnswerForm extends Div {
    private final TextArea words = new TextArea();
    private final Span told = Bits.words("", "reason");
    private final BegunWords begun = BegunWords.in(words);
    private @Nullable AnnotationId to;

    AnswerForm(BiConsumer<AnnotationId, String> send) {
        addClassName("annoform");
        words.setAriaLabel(getTranslation("annotation.answer"));
        words.setWidthFull();
        words.setMinRows(1);
        words.setMaxRows(6);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        told.getElement().setAttribute("role", "status");
        var go =
                new Button(
                        getTranslation("annotation.answer.send"),
                        _ ->
                                Optional.ofNullable(to)
                                        .ifPresent(id -> send.accept(id, words.getValue())));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        var cancel = new Button(getTranslation("cancel"), _ -> end());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(words, told, Bits.block("ac", go, cancel));
    }

    boolean isFor(AnnotationId id) {
        return id.equals(to);
    }

    /** What the browser kept at {@code place} of an answer to that one comes back. */
    void begin(AnnotationId id, Unsent.Place place) {
        if (!isFor(id)) {
            words.clear();
            begun.keep(place);
        }
        to = id;
        say("");
    }

    void enter() {
        words.focus();
    }

    /** Says why it cannot be kept. */
    void say(String why) {
        told.setText(why);
    }

    void end() {
        begun.given();
        begun.rest();
        to = null;
        words.clear();
        getElement().removeFromParent();
    }
}
