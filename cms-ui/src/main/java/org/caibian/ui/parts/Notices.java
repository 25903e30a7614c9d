package org.caibian.ui.parts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.notification.Notification;
import java.util.Optional;

/** A word at the bottom of the page after something was done. */
public final class Notices {
    private static final int MILLISECONDS = 4000;
    private static final int TIME_TO_THINK = 12_000;

    private Notices() {}

    /** Says the words of {@code key}. */
    public static void say(String key, Object... details) {
        tell(UI.getCurrent().getTranslation(key, details));
    }

    /** Says {@code words}, in place of what was said just before on this page. */
    public static void tell(String words) {
        say(words, MILLISECONDS, false);
    }

    /** Says why something was not done: for longer, and read out at once. */
    public static void refuse(String words) {
        say(words, TIME_TO_THINK, true);
    }

    private static void say(String words, int milliseconds, boolean assertive) {
        Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), Passing.class))
                .map(Passing::notice)
                .ifPresent(Notification::close);
        var notice = new Notification(words, milliseconds, Notification.Position.BOTTOM_START);
        notice.setAssertive(assertive);
        notice.open();
        ComponentUtil.setData(UI.getCurrent(), Passing.class, new Passing(notice));
    }

    /**
     * Says {@code words}, and for a while offers beside them the act called {@code key}; what was
     * offered before on this page is offered no more.
     */
    public static void offer(String words, String key, Runnable act) {
        takeBackOffer();
        var notice = new Notification();
        ComponentUtil.setData(UI.getCurrent(), Offer.class, new Offer(notice));
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

    /** What is offered on this page, if anything is, is offered no more. */
    public static void takeBackOffer() {
        Optional.ofNullable(ComponentUtil.getData(UI.getCurrent(), Offer.class))
                .map(Offer::notice)
                .ifPresent(Notification::close);
    }

    /** The last words said on a page. */
    private record Passing(Notification notice) {}

    /** The last offer made on a page. */
    private record Offer(Notification notice) {}
}
