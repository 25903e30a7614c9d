package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.caibian.shared.PersonId;

/** A person's mark: their picture, or the first character of the name, in a circle. */
public final class Avatar extends Span {
    /** The mark of the person called {@code name}. */
    public Avatar(String name) {
        super(name.isEmpty() ? "·" : name.substring(0, name.offsetByCodePoints(0, 1)));
        addClassName("av");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** With their picture, where they have one of that hash. */
    public Avatar of(PersonId person, Optional<String> portrait) {
        portrait.ifPresent(sha256 -> {
            setText("");
            add(new Image("/preview/portraits/" + person + "/" + sha256, ""));
        });
        return this;
    }

    /** Filled, for the person who is looking. */
    public Avatar mine() {
        addClassName("me");
        return this;
    }

    /** In one of the sizes {@code t}, {@code m}, {@code l}. */
    public Avatar size(String size) {
        addClassName(size);
        return this;
    }
}
