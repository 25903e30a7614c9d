package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Span;

/** A person's mark: the first character of the name in a circle. */
public final class Avatar extends Span {
    /** The mark of the person called {@code name}. */
    public Avatar(String name) {
        super(name.isEmpty() ? "·" : name.substring(0, name.offsetByCodePoints(0, 1)));
        addClassName("av");
        getElement().setAttribute("aria-hidden", "true");
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
