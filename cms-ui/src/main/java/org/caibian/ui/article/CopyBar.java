package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.function.Consumer;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;

/**
 * Says over the paper that a browser has what its person typed on a copy and did not propose, and
 * what can be done about it. Nothing is drawn where there is none, nor anew where it is the same.
 */
final class CopyBar extends Div {
    private final Moments moments;
    private final Consumer<Copy> discard;
    private @Nullable Copy shown;
    private String offer = "";

    CopyBar(Moments moments, Consumer<Copy> discard) {
        this.moments = moments;
        this.discard = discard;
        addClassName("branches");
        getElement().setAttribute("role", "status");
    }

    /** Tells of {@code found}, with {@code go}, called {@code key}, as the way on from there. */
    void show(Copy found, String key, Consumer<Copy> go) {
        if (!found.equals(shown) || !key.equals(offer)) {
            clear();
            shown = found;
            offer = key;
            add(line(found, key, go));
        }
    }

    /** There is none. */
    void clear() {
        shown = null;
        removeAll();
    }

    private Div line(Copy copy, String key, Consumer<Copy> go) {
        var away = new Button(Saying.words("branch.discard"), _ -> discard.accept(copy));
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return Bits.block(
                "banner plain",
                new Icon("pen"),
                Bits.block(
                        "grow",
                        Bits.bold(Saying.words("copy.found")),
                        Bits.words(Saying.words("copy.found.hint", moments.brief(copy.at())))),
                new Button(Saying.words(key), _ -> go.accept(copy)),
                away);
    }
}
