package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.caibian.annotation.AnnotationId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.InPlace;
import org.caibian.ui.parts.KeptButtons;
import org.caibian.ui.parts.Moments;
import org.jspecify.annotations.Nullable;

/**
 * One annotation, and what may be done about it. Of what is shown again only what changed is drawn
 * anew: whoever presses an act of it just then has pressed it.
 */
final class AnnotationCard extends ListItem {
    private final Moments moments;
    private final Runnable reveal;
    private final Span number = Bits.words("", "nth");
    private final Div acts = Bits.block("ac");
    private final KeptButtons buttons = new KeptButtons();
    private @Nullable AnnotationWords shown;
    private List<Component> words = List.of();

    /** Something to be done about it, by the key of its words; the primary one is filled. */
    record Act(String key, boolean primary, Runnable does) {}

    AnnotationCard(AnnotationId id, Moments moments, Runnable reveal) {
        this.moments = moments;
        this.reveal = reveal;
        addClassName("anno");
        getElement().setAttribute("data-annotation", Long.toString(id.value()));
    }

    /** Shows what is said there now, under that number where it has one, and offers those acts. */
    void show(AnnotationWords said, int nth, List<Act> offered) {
        setClassName("settled", !said.annotation().isOpen());
        number.setText(nth > 0 ? Integer.toString(nth) : "");
        number.setVisible(nth > 0);
        if (!said.equals(shown)) {
            shown = said;
            words = said.draw(number, moments, reveal);
        }
        InPlace.show(acts, offered.stream().map(act -> button(act, said)).toList());
        acts.setVisible(!offered.isEmpty());
    }

    /** Puts {@code answer} below it, or nothing. */
    void place(Component... answer) {
        var parts = new ArrayList<>(words);
        parts.add(acts);
        parts.addAll(List.of(answer));
        InPlace.show(this, parts);
    }

    private Button button(Act act, AnnotationWords said) {
        var button = buttons.of(act.key(), act.does());
        button.setAriaLabel(
                getTranslation(
                        "annotation.act",
                        button.getText(),
                        said.author(),
                        said.annotation().quote().orElse("")));
        button.setThemeVariants(
                ButtonVariant.LUMO_SMALL,
                act.primary() ? ButtonVariant.LUMO_PRIMARY : ButtonVariant.LUMO_TERTIARY);
        return button;
    }
}
