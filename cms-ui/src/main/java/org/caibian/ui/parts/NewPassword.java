package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import java.util.List;
import java.util.Optional;
import org.caibian.security.Passwords;
import org.caibian.staff.Person;

/** A new password, written twice; what is wrong with it is said at the field. */
public final class NewPassword extends Div {
    private final Passwords passwords;
    private final SecretField first = new SecretField();
    private final SecretField again = new SecretField();

    /** Asks for a password under {@code label}. */
    public NewPassword(Passwords passwords, String label) {
        this.passwords = passwords;
        first.setLabel(label);
        first.setHelperText(getTranslation("password.hint", Passwords.SHORTEST));
        again.setLabel(getTranslation("password.again"));
        first.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        addClassName("stackform");
        add(first, again);
    }

    /** Whether nothing was written. */
    boolean isBlank() {
        return first.isEmpty() && again.isEmpty();
    }

    /** Has {@code changed} know of each word that is written. */
    void onChange(Runnable changed) {
        first.addValueChangeListener(_ -> changed.run());
        again.addValueChangeListener(_ -> changed.run());
    }

    /** Nothing is said to be wrong with it any more. */
    void clear() {
        first.setInvalid(false);
        again.setInvalid(false);
    }

    /**
     * The hash of what was written for them; empty, and said at the field, while it will not do.
     */
    public Optional<String> hash(Person person) {
        return hash(person.account(), person.name());
    }

    /** The same for somebody who is called that. */
    public Optional<String> hash(String... names) {
        clear();
        var fault = passwords.fault(first.getValue(), again.getValue(), List.of(names));
        fault.ifPresent(what -> {
            var field = what == Passwords.Fault.DIFFERENT ? again : first;
            field.setErrorMessage(getTranslation("password." + what, Passwords.SHORTEST));
            field.setInvalid(true);
            field.focus();
        });
        return fault.isPresent() ? Optional.empty() : Optional.of(passwords.hash(first.getValue()));
    }
}
