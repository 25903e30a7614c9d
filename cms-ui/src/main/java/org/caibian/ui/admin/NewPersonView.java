package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;
import org.caibian.security.Passwords;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.staff.Administration;
import org.caibian.staff.Grants;
import org.caibian.staff.HireResult;
import org.caibian.staff.NewPerson;
import org.caibian.staff.Person;
import org.caibian.staff.SignInLinks;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.AskAgain;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.PersonForm;
import org.caibian.ui.parts.Unsaved;

/**
 * Lets somebody join: an account, the real name, an address for a link or a first password, and the
 * roles from the start.
 */
@Route(value = AdminLayout.NEW_PERSON, layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class NewPersonView extends Composite<Div> implements BeforeLeaveObserver, HasDynamicTitle {
    private static final Person NOBODY_YET = new Person(new PersonId(0), "", "", true, Set.of());

    private final Administration administration;
    private final Grants grants;
    private final SignInLinks links;
    private final Invitations invitations;
    private final SignedIn me;
    private final AskAgain again;
    private final AskAlone alone;
    private final PersonForm form;
    private final RoleMatrix matrix;
    private final Reasons reasons;
    private final Div fault = Bits.block("fault");
    private boolean joined;

    NewPersonView(
            Staff staff,
            Administration administration,
            Grants grants,
            SignInLinks links,
            Invitations invitations,
            Passwords passwords,
            SignedIn me,
            AskAgain again,
            AskAlone alone) {
        this.administration = administration;
        this.grants = grants;
        this.links = links;
        this.invitations = invitations;
        this.me = me;
        this.again = again;
        this.alone = alone;
        var desks = staff.desks().stream().filter(desk -> !desk.archived()).toList();
        form = PersonForm.inviting(passwords, getTranslation("admin.firstPassword"));
        reasons = new Reasons(desks);
        matrix = new RoleMatrix(NOBODY_YET, desks, this::explain);
        fault.getElement().setAttribute("role", "alert");
        var roles = Bits.block("bh", new H2(getTranslation("admin.roles")));
        if (desks.isEmpty()) {
            roles.add(new Anchor("admin/desks", getTranslation("admin.roles.noDesks")));
        }
        getContent()
                .add(
                        head(),
                        fault,
                        Bits.block("cols", Bits.block("grow", form, roles, matrix), reasons));
        Unsaved.forget(getContent());
        form.onChange(this::atTheDoor);
        explain();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (isBegun()) {
            Unsaved.ask(event, getTranslation("admin.people.add.leave"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.people.add");
    }

    private Div head() {
        var back = new Anchor(AdminLayout.PEOPLE, getTranslation("admin.people"));
        back.addClassName("cr");
        var cancel =
                new Button(
                        getTranslation("cancel"),
                        _ -> UI.getCurrent().navigate(AdminLayout.PEOPLE));
        var go = new Button(getTranslation("admin.people.add"), _ -> join());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return Bits.block(
                "pr",
                Bits.block("nm", back, new H1(getTranslation("admin.people.add"))),
                Bits.block("acts", cancel, go));
    }

    private void explain() {
        reasons.show(matrix.staged());
        atTheDoor();
    }

    private void atTheDoor() {
        Unsaved.asksAtTheDoor(getContent(), isBegun());
    }

    /** Whether something was written or pressed, and nobody has joined by it. */
    private boolean isBegun() {
        return !joined && (!form.isBlank() || matrix.isChanged());
    }

    private void join() {
        fault.removeAll();
        form.person(matrix.staged().posts())
                .ifPresent(person ->
                        again.before(
                                me,
                                () ->
                                        alone.beforeHiring(
                                                person.name(),
                                                person.posts(),
                                                () -> join(person))));
    }

    private void join(NewPerson person) {
        switch (administration.hire(person, me.id())) {
            case HireResult.Hired(var hired) -> {
                joined = true;
                if (form.invites()) {
                    links.invite(hired, me.id());
                }
                var said = said(person);
                Notices.tell(
                        waits(hired) ? getTranslation("admin.people.added.proposed", said) : said);
                UI.getCurrent().navigate(AdminLayout.PEOPLE);
            }
            case HireResult.AccountTaken _ -> form.taken();
            case HireResult.Unusable(var field) -> form.unusable(field);
            case HireResult.NotAllowed _, HireResult.LinkSpent _ ->
                    fault.setText(getTranslation("admin.notAllowed"));
        }
    }

    private String said(NewPerson person) {
        return form.invites()
                ? invitations.words(person.name())
                : getTranslation("admin.people.added", person.name());
    }

    private boolean waits(PersonId hired) {
        return !grants.about(hired, me.id()).isEmpty();
    }
}
