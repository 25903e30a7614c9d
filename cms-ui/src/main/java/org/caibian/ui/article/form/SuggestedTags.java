package org.caibian.ui.article.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.caibian.ui.parts.AtOnce;
import org.caibian.ui.parts.Bits;

/**
 * Tags of the house that the text names, each one press away; none that the story bears already.
 */
final class SuggestedTags extends Div {
    private final Consumer<String> add;
    private List<String> found = List.of();

    SuggestedTags(Consumer<String> add) {
        this.add = add;
        addClassName("suggested");
        AtOnce.mark(this);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("tags.suggested"));
    }

    void suggest(List<String> names, Collection<String> borne) {
        found = List.copyOf(names);
        offer(borne);
    }

    /** Offers what was found again, as {@code borne} stand on the story now. */
    void offer(Collection<String> borne) {
        removeAll();
        var more = found.stream().filter(name -> !borne.contains(name)).toList();
        setVisible(!more.isEmpty());
        if (isVisible()) {
            add(Bits.words(getTranslation("tags.suggested"), "lbl"));
            more.forEach(name -> add(chip(name)));
        }
    }

    private Button chip(String name) {
        var chip = new Button(name, _ -> add.accept(name));
        chip.addThemeVariants(ButtonVariant.LUMO_SMALL);
        chip.setAriaLabel(getTranslation("tags.add", name));
        return chip;
    }
}
