package org.caibian.ui.account;

import com.vaadin.flow.component.textfield.TextField;
import org.caibian.signin.CodeResult;

/** Where a code is typed, and what is said where it is not taken. */
public final class CodeField extends TextField {
    /** A recovery code with its dashes, and some spaces. */
    private static final int LONGEST = 40;

    /** Asks for a code under the words of {@code key}. */
    public CodeField(String key) {
        setLabel(getTranslation(key));
        setMaxLength(LONGEST);
        getElement().setProperty("autocomplete", "one-time-code");
        addClassName("code");
    }

    /** Says why a code was not taken. */
    public void say(CodeResult why) {
        setErrorMessage(getTranslation("code." + why));
        setInvalid(true);
        focus();
    }
}
