package org.caibian.ui.parts;

import com.vaadin.flow.component.UI;

/** Lets a minute go by on the page of a test. */
final class TestMinutes {
    private TestMinutes() {}

    static void pass(Minutes minutes) {
        minutes.pass();
        var session = UI.getCurrent().getSession();
        session.getService().runPendingAccessTasks(session);
    }
}
