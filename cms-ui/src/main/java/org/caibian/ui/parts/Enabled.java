package org.caibian.ui.parts;

import com.vaadin.flow.component.button.Button;

/**
 * Switches acts on and off. {@code Button.setEnabled} also runs a script in the browser, whose
 * answer a button that is off by then may not give, so that each time is a warning in the log.
 */
public final class Enabled {
    private Enabled() {}

    /** Switches {@code act} on, or off. */
    public static void set(Button act, boolean enabled) {
        act.getElement().setEnabled(enabled);
    }
}
