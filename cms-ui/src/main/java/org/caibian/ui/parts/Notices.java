package org.caibian.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;

/** A word at the bottom of the page after something was done. */
public final class Notices {
    private static final int MILLISECONDS = 4000;

    private Notices() {}

    /** Says the words of {@code key}. */
    public static void say(String key, Object... details) {
        var notice =
                Notification.show(
                        UI.getCurrent().getTranslation(key, details),
                        MILLISECONDS,
                        Notification.Position.BOTTOM_START);
        notice.setAssertive(false);
    }
}
