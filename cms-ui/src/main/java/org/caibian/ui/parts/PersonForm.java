package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.Set;
import org.caibian.security.Passwords;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Post;

/** Asks for what somebody signs in with, and for the name printed under stories. */
public final class PersonForm extends Div {
    private final TextField account = new TextField();
    private final TextField name = new TextField();
    private final NewPassword password;

    /** An empty form, whose password field is called {@code passwordLabel}. */
    public PersonForm(Passwords passwords, String passwordLabel) {
        password = new NewPassword(passwords, passwordLabel);
        account.setLabel(getTranslation("login.account"));
        account.setHelperText(getTranslation("admin.account.hint"));
        account.setAutocomplete(Autocomplete.OFF);
        account.setAutofocus(true);
        name.setLabel(getTranslation("admin.realName"));
        name.setHelperText(getTranslation("admin.realName.hint"));
        name.setAutocomplete(Autocomplete.OFF);
        addClassNames("stackform", "personform");
        add(account, name, password);
    }

    /** Who is about to join; empty, and said at the field, while the password will not do. */
    public Optional<NewPerson> person(Set<Post> posts) {
        return password.hash()
                .map(hash -> new NewPerson(account.getValue(), name.getValue(), hash, posts));
    }

    /** Says that somebody else signs in with that account. */
    public void taken() {
        say(account, getTranslation("admin.account.taken", account.getValue().strip()));
    }

    /** Says that {@code field}, as the staff's rules name it, cannot be used as it is. */
    public void unusable(String field) {
        say(
                field.equals("account") ? account : name,
                getTranslation("admin.people.unusable." + field));
    }

    private static void say(TextField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }
}
