package org.caibian.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.security.Passwords;
import org.caibian.security.SignedIn;
import org.caibian.staff.Administration;
import org.caibian.staff.Arrival;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.LinkResult;
import org.caibian.staff.Person;
import org.caibian.staff.SignInLinks;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.NewPassword;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Somebody's password: set by themselves through a link sent to them, or by an administrator. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PersonPassword {
    private final SignInLinks links;
    private final Administration administration;
    private final Passwords passwords;
    private final Invitations invitations;
    private final AskAgain again;
    private final SignedIn me;

    PersonPassword(
            SignInLinks links,
            Administration administration,
            Passwords passwords,
            Invitations invitations,
            AskAgain again,
            SignedIn me) {
        this.links = links;
        this.administration = administration;
        this.passwords = passwords;
        this.invitations = invitations;
        this.again = again;
        this.me = me;
    }

    /** Sends the link to whoever has not come yet. */
    Button invite(PersonPage page) {
        var person = page.person();
        var invite = new Button(Saying.words("admin.invite"), _ -> send(page));
        invite.setVisible(person.active() && person.arrival() != Arrival.IN);
        return invite;
    }

    private void send(PersonPage page) {
        var result = links.invite(page.person().id(), me.id());
        if (result == LinkResult.DONE) {
            invitations.said(page.person().name());
            page.anew().run();
        } else {
            page.fault().setText(Saying.words("link." + result));
        }
    }

    /** Gives them another. */
    Button replace(Person person) {
        return new Button(Saying.words("admin.password"), _ -> again.before(me, () -> ask(person)));
    }

    private void ask(Person person) {
        if (person.weighs() && !person.id().equals(me.id())) {
            Notices.refuse(Saying.words("change." + ChangeResult.WEIGHTY));
            return;
        }
        var password = new NewPassword(passwords, Saying.words("admin.password.new"));
        new EntryDialog(
                        Saying.words("admin.password.of", person.name()),
                        "admin.password.save",
                        () -> replace(person, password),
                        password)
                .saying(() -> Saying.words("admin.password.replaced", person.name()))
                .open();
    }

    /** What is wrong with the password itself is said at its field already. */
    private Optional<Fault> replace(Person person, NewPassword password) {
        var hash = password.hash(person);
        if (hash.isEmpty()) {
            return Optional.of(Fault.ofAll(""));
        }
        var result = administration.setPassword(person.id(), hash.get(), me.id());
        return result == ChangeResult.CHANGED
                ? Optional.empty()
                : Optional.of(Fault.ofAll(Saying.words("change." + result)));
    }
}
