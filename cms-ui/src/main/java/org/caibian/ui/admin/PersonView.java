package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.caibian.security.Passwords;
import org.caibian.security.SignedIn;
import org.caibian.staff.Administration;
import org.caibian.staff.Arrival;
import org.caibian.staff.ChangeResult;
import org.caibian.staff.Departures;
import org.caibian.staff.LinkResult;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.SignInLinks;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.NewPassword;
import org.caibian.ui.parts.Notices;

/** One person: the roles held on each desk, what follows from them, and the account. */
@Route(value = AdminLayout.PEOPLE + "/:account", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class PersonView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final Staff staff;
    private final Administration administration;
    private final Departures departures;
    private final SignInLinks links;
    private final Passwords passwords;
    private final PersonWork work;
    private final PersonAbsences absences;
    private final PersonSignIn signIn;
    private final AskAgain again;
    private final GrantLines grants;
    private final PersonDetails details;
    private final SignedIn me;
    private final Div fault = Bits.block("fault");
    private String title = "";

    PersonView(
            Staff staff,
            Administration administration,
            Departures departures,
            SignInLinks links,
            Passwords passwords,
            PersonWork work,
            PersonAbsences absences,
            PersonSignIn signIn,
            AskAgain again,
            GrantLines grants,
            PersonDetails details,
            SignedIn me) {
        this.staff = staff;
        this.administration = administration;
        this.departures = departures;
        this.links = links;
        this.passwords = passwords;
        this.work = work;
        this.absences = absences;
        this.signIn = signIn;
        this.again = again;
        this.grants = grants;
        this.details = details;
        this.me = me;
        fault.getElement().setAttribute("role", "alert");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(
                event.getRouteParameters()
                        .get("account")
                        .flatMap(staff::byAccount)
                        .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Person person) {
        title = person.name();
        fault.removeAll();
        var desks = staff.desks();
        var password =
                new Button(
                        getTranslation("admin.password"),
                        _ -> again.before(me, () -> askPassword(person)));
        var invite = new Button(getTranslation("admin.invite"), _ -> invite(person));
        invite.setVisible(person.active() && person.arrival() != Arrival.IN);
        var active =
                new Button(
                        getTranslation(person.active() ? "admin.deactivate" : "admin.activate"),
                        _ -> again.before(me, () -> switchOver(person)));
        getContent().removeAll();
        var portrait = details.portrait(person);
        if (person.isErased()) {
            getContent()
                    .add(
                            new PersonHead(person, portrait, desks),
                            new Paragraph(getTranslation("erasure.done")));
            return;
        }
        getContent()
                .add(
                        new PersonHead(
                                person,
                                portrait,
                                desks,
                                PersonHead.why(person),
                                invite,
                                password,
                                active),
                        fault,
                        grants.of(grant -> grant.person().equals(person.id()), () -> anew(person)),
                        new PersonRoles(
                                person,
                                desks,
                                posts -> again.before(me, () -> keep(person, posts))),
                        work.of(person),
                        absences.of(person),
                        signIn.of(person, fault),
                        details.of(person, () -> anew(person)));
    }

    private void anew(Person person) {
        show(staff.person(person.id()));
    }

    private void keep(Person person, Set<Post> posts) {
        told(
                administration.setPosts(person.id(), person.posts(), posts, me.id()),
                person,
                "admin.roles.saved");
    }

    private void invite(Person person) {
        var result = links.invite(person.id(), me.id());
        if (result == LinkResult.DONE) {
            Notices.say("admin.people.invited", person.name());
            anew(person);
        } else {
            fault.setText(getTranslation("link." + result));
        }
    }

    private void switchOver(Person person) {
        if (!person.active()) {
            told(departures.reactivate(person.id(), me.id()), person, "admin.activated");
            return;
        }
        departures
                .refusal(person.id(), me.id())
                .ifPresentOrElse(
                        why -> told(why, person, ""),
                        () ->
                                new DepartureForm(departures, staff, me, person)
                                        .ask(() -> anew(person)));
    }

    private void told(ChangeResult result, Person person, String done) {
        switch (result) {
            case CHANGED -> {
                Notices.say(done, person.name());
                anew(person);
            }
            case PROPOSED -> {
                Notices.say("change.PROPOSED");
                anew(person);
            }
            case OUTDATED,
                    NOT_ALLOWED,
                    LAST_ADMINISTRATOR,
                    ONESELF,
                    WEIGHTY,
                    FROM_DIRECTORY,
                    UNUSABLE,
                    ERASED,
                    REASON_NEEDED ->
                    fault.setText(getTranslation("change." + result));
        }
    }

    private void askPassword(Person person) {
        if (person.weighs() && !person.id().equals(me.id())) {
            Notices.refuse(getTranslation("change." + ChangeResult.WEIGHTY));
            return;
        }
        var password = new NewPassword(passwords, getTranslation("admin.password.new"));
        var ask =
                new EntryDialog(
                        getTranslation("admin.password.of", person.name()),
                        "admin.password.save",
                        () -> replace(person, password),
                        password);
        ask.open();
    }

    /** What is wrong with the password itself is said at its field already. */
    private Optional<Fault> replace(Person person, NewPassword password) {
        var hash = password.hash();
        if (hash.isEmpty()) {
            return Optional.of(Fault.ofAll(""));
        }
        var result = administration.setPassword(person.id(), hash.get(), me.id());
        return result == ChangeResult.CHANGED
                ? Optional.empty()
                : Optional.of(Fault.ofAll(getTranslation("change." + result)));
    }
}
