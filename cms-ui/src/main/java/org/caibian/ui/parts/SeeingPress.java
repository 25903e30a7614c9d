package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.button.Button;

/**
 * A press, and what the browser showed at that moment: what the server has drawn anew since may
 * still be on its way, and nobody has seen it.
 */
@DomEvent("click")
public final class SeeingPress extends ComponentEvent<Button> {
    private static final String SHOWN = "element.closest('[data-shown]')?.dataset.shown ?? ''";

    /** The same for keys, which stand beside what is marked, on the same page. */
    static final String SHOWN_BESIDE =
            "element.parentElement?.querySelector('[data-shown]')?.dataset.shown ?? ''";

    private final String shown;

    /** What {@link #mark} said of what the browser showed; empty where nothing was marked. */
    public SeeingPress(Button source, boolean fromClient, @EventData(SHOWN) String shown) {
        super(source, fromClient);
        this.shown = shown;
    }

    /** What was marked. */
    public String shown() {
        return shown;
    }

    /** Says by what presses within {@code shows} are told from those on what it showed before. */
    public static void mark(Component shows, String shown) {
        shows.getElement().setAttribute("data-shown", shown);
    }
}
