package org.caibian.ui.parts;

import com.vaadin.flow.component.textfield.PasswordField;
import java.util.Map;

/** A password or another secret; what shows it to whoever types it is named in their language. */
public final class SecretField extends PasswordField {

    public SecretField() {
        getElement().setPropertyMap("i18n", Map.of("reveal", getTranslation("password.reveal")));
    }

    /** The same with its label. */
    public SecretField(String label) {
        this();
        setLabel(label);
    }
}
