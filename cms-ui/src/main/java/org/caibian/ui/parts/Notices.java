package org.caibian.ui.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;

/** A word at the bottom of the page after something was done. */
public final class Notices {
    private static final int MILLISECONDS = 4000;
    private static final int TIME_TO_THINK = 12_000;

    private Notices() {}

    /** Says the words of {@code key}. */
    public static void say(String key, Object... details) {
        tell(UI.getCurrent().getTranslation(key, details));
    }

    /** Says {@code words}. */
    public static void tell(String words) {
        var notice = Notification.show(words, MILLISECONDS, Notification.Position.BOTTOM_START);
        notice.setAssertive(false);
    }

    /** Says {@code words}, and for a while offers beside them the act called {@code key}. */
    public static void offer(String words, String key, Runnable act) {
        var notice = new Notification();
        notice.setDuration(TIME_TO_THINK);
        notice.setPosition(Notification.Position.BOTTOM_START);
        var taken =
                new Button(
                        UI.getCurrent().getTranslation(key),
                        _ -> {
                            notice.close();
                            act.run();
                        });
        taken.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        notice.add(Bits.line("offered", Bits.words(words), taken));
        notice.open();
    }
}
