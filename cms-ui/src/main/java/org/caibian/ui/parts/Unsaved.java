package org.caibian.ui.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;

/** Asks whoever leaves a page on which something was changed and not saved. */
public final class Unsaved {
    private static final String ASK = "window.onbeforeunload = $0 ? e => e.preventDefault() : null";

    private Unsaved() {}

    /** Asks before somebody goes elsewhere at the desk; {@code words} say what would be lost. */
    public static void ask(BeforeLeaveEvent leaving, String words) {
        var going = leaving.postpone();
        var dialog = new Dialog();
        var stay =
                new Button(
                        Saying.words("unsaved.stay"),
                        _ -> {
                            dialog.close();
                            going.cancel();
                        });
        stay.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        stay.addClickShortcut(Key.ESCAPE);
        var go =
                new Button(
                        Saying.words("unsaved.leave"),
                        _ -> {
                            dialog.close();
                            going.proceed();
                        });
        dialog.setHeaderTitle(Saying.words("unsaved.title"));
        dialog.setWidth("min(440px, 100vw - 32px)");
        dialog.setCloseOnEsc(false);
        dialog.setCloseOnOutsideClick(false);
        dialog.add(new Paragraph(words));
        dialog.getFooter().add(go, stay);
        dialog.open();
    }

    /** Has the browser itself ask before the page is closed or read anew, while {@code changed}. */
    public static void asksAtTheDoor(Component page, boolean changed) {
        page.getElement().executeJs(ASK, changed);
    }

    /** It asks no more once that part of the page is gone. */
    public static void forget(Component page) {
        page.addDetachListener(gone -> gone.getUI().getPage().executeJs(ASK, false));
    }
}
