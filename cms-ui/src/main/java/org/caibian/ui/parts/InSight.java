package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;

/** Brings what is chosen in a row that is wider than its room into sight; nothing else moves. */
public final class InSight {
    private static final String BRING =
            """
            const row = this.parentElement?.getBoundingClientRect();
            const here = this.getBoundingClientRect();
            if (row && (here.left < row.left || here.right > row.right)) {
              this.parentElement.scrollLeft += here.left - row.left - (row.width - here.width) / 2;
            }
            """;

    private InSight() {}

    /** The one that is chosen, among those beside it. */
    public static void bring(Component chosen) {
        chosen.getElement().executeJs(BRING);
    }
}
