package org.caibian.ui.parts;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.security.Passwords;
import org.caibian.shared.Secret;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Post;

/** Asks for what somebody signs in with, and for the name printed under stories. */
public final class PersonForm extends Div {
    private final TextField account = new TextField();
    private final TextField name = new TextField();
    private final TextField email = new TextField();
    private final Passwords passwords;
    private final NewPassword password;

    /** The same, which also takes an address: who has one may be invited without a password. */
    public static PersonForm inviting(Passwords passwords, String passwordLabel) {
        var form = new PersonForm(passwords, passwordLabel);
        form.email.setVisible(true);
        return form;
    }

    /** An empty form, whose password field is called {@code passwordLabel}. */
    public PersonForm(Passwords passwords, String passwordLabel) {
        this.passwords = passwords;
        password = new NewPassword(passwords, passwordLabel);
        account.setLabel(getTranslation("login.account"));
        account.setHelperText(getTranslation("admin.account.hint"));
        account.setAutocomplete(Autocomplete.OFF);
        account.setAutofocus(true);
        name.setLabel(getTranslation("admin.realName"));
        name.setHelperText(getTranslation("admin.realName.hint"));
        name.setAutocomplete(Autocomplete.OFF);
        email.setLabel(getTranslation("admin.email"));
        email.setHelperText(getTranslation("admin.email.hint"));
        email.setAutocomplete(Autocomplete.OFF);
        email.setVisible(false);
        addClassNames("stackform", "personform");
        add(account, name, email, password);
    }

    /** Whether nothing was written. */
    public boolean isBlank() {
        return Stream.of(account, name, email).allMatch(TextField::isEmpty) && password.isBlank();
    }

    /** Has {@code changed} know of whatever is written. */
    public void onChange(Runnable changed) {
        Stream.of(account, name, email)
                .forEach(field -> field.addValueChangeListener(_ -> changed.run()));
        password.onChange(changed);
    }

    /** Whether the person is to set a password of their own, through a link by mail. */
    public boolean invites() {
        return !email.isEmpty() && password.isBlank();
    }

    /** Who is about to join; empty, and said at each field, while one of them will not do. */
    public Optional<NewPerson> person(Set<Post> posts) {
        List.of(account, name, email).forEach(field -> field.setInvalid(false));
        password.clear();
        // Nobody knows the password of whoever is invited.
        var kept =
                invites()
                        ? Optional.of(passwords.hash(Secret.fresh()))
                        : password.hash(account.getValue(), name.getValue());
        var typed =
                new NewPerson(
                        account.getValue(),
                        name.getValue(),
                        Optional.of(email.getValue()),
                        kept.orElse(""),
                        posts);
        // The keys are put where the first of them is.
        typed.unusable().reversed().forEach(this::unusable);
        return typed.unusable().isEmpty() && kept.isPresent()
                ? Optional.of(typed)
                : Optional.empty();
    }

    /** Says that somebody else signs in with that account. */
    public void taken() {
        say(account, getTranslation("admin.account.taken", account.getValue().strip()));
    }

    /** Says that {@code field}, as the staff's rules name it, cannot be used as it is. */
    public void unusable(String field) {
        var words = getTranslation("admin.people.unusable." + field);
        switch (field) {
            case "account" -> say(account, words);
            case "email" -> say(email, words);
            default -> say(name, words);
        }
    }

    private static void say(TextField field, String words) {
        field.setErrorMessage(words);
        field.setInvalid(true);
        field.focus();
    }
}
