package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import java.util.function.Supplier;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;

/** A small form over the page; stays open with what was typed while something is wrong. */
final class EntryDialog extends Dialog {
    private final Div fault = Bits.block("fault");
    private final Component[] fields;
    private Supplier<String> done = () -> "";

    /** {@code act} answers with what is wrong, or nothing when it is done. */
    EntryDialog(String title, String actKey, Supplier<Optional<Fault>> act, Component... fields) {
        this.fields = fields.clone();
        setHeaderTitle(title);
        setWidth("min(440px, 100vw - 32px)");
        fault.getElement().setAttribute("role", "alert");
        var form = Bits.block("stackform", fields);
        form.add(fault);
        add(form);
        var go = new Button(getTranslation(actKey), _ -> attempt(act));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER).setResetFocusOnActiveElement(true);
        var cancel = new Button(getTranslation("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
        if (fields[0] instanceof Focusable<?> first) {
            addOpenedChangeListener(_ -> first.focus());
        }
    }

    /** What is said once it is done, where the act does not say so itself. */
    EntryDialog saying(Supplier<String> words) {
        done = words;
        return this;
    }

    private void attempt(Supplier<Optional<Fault>> act) {
        fault.removeAll();
        for (var field : fields) {
            if (field instanceof HasValidation checked) {
                checked.setInvalid(false);
            }
        }
        act.get().ifPresentOrElse(this::say, this::tell);
    }

    private void tell() {
        close();
        var words = done.get();
        if (!words.isEmpty()) {
            Notices.tell(words);
        }
    }

    private void say(Fault wrong) {
        if (wrong.field().isEmpty()) {
            fault.setText(wrong.words());
            return;
        }
        var field = wrong.field().get();
        field.setErrorMessage(wrong.words());
        field.setInvalid(true);
        if (field instanceof Focusable<?> there) {
            there.focus();
        }
    }
}
