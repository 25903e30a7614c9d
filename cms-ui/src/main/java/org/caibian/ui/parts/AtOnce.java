package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import java.util.List;

/**
 * Marks what is done at once and not with the words of a page: no browser keeps it, so that it can
 * be neither pressed nor chosen while the server cannot be reached.
 */
public final class AtOnce {
    private AtOnce() {}

    public static void mark(Component... parts) {
        List.of(parts).forEach(part -> part.getElement().setAttribute("data-at-once", true));
    }
}
