package org.caibian.ui.admin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/**
 * Says what an act comes to about which nobody else is asked, in the words of {@code key}; a second
 * press does it.
 */
final class AloneDialog extends Dialog {
    private final Div told;

    AloneDialog(String key, String words, Runnable act) {
        told = Bits.block("stackform", new Paragraph(words));
        setHeaderTitle(Saying.words(key + ".title"));
        setWidth("min(440px, 100vw - 32px)");
        add(told);
        var go =
                new Button(
                        Saying.words(key + ".do"),
                        _ -> {
                            close();
                            act.run();
                        });
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Saying.words("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
    }

    /** Says what would be better, and leads to the page where it is done. */
    void offersInstead(String key, String page) {
        var instead =
                new Button(
                        Saying.words(key + ".do"),
                        _ -> {
                            close();
                            UI.getCurrent().navigate(page);
                        });
        instead.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        told.add(new Paragraph(Saying.words(key)), instead);
    }
}
