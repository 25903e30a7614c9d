package org.caibian.ui.account;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;

/** One field and the button that keeps what is typed there; what is wrong is said at the field. */
final class FieldLine extends Div {
    private final TextField field = new TextField();

    /** {@code key} names the words of the field, its hint and its button. */
    FieldLine(String key, String value, int longest, Consumer<FieldLine> keep) {
        field.setLabel(getTranslation(key));
        field.setHelperText(getTranslation(key + ".hint"));
        field.setMaxLength(longest);
        field.setValue(value);
        addClassName("fieldline");
        add(
                field,
                new Button(
                        getTranslation(key + ".keep"),
                        _ -> {
                            field.setInvalid(false);
                            keep.accept(this);
                        }));
    }

    String typed() {
        return field.getValue().strip();
    }

    /** Says why it was not kept. */
    void refuse(String key, Object... details) {
        field.setErrorMessage(getTranslation(key, details));
        field.setInvalid(true);
        field.focus();
    }
}
