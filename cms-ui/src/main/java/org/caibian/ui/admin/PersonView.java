package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Unsaved;

/** One person: the roles held on each desk, what follows from them, and the account. */
@Route(value = AdminLayout.PEOPLE + "/:account", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class PersonView extends Composite<Div>
        implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {
    private final Staff staff;
    private final PersonPosts posts;
    private final PersonPassword password;
    private final PersonDeparture departure;
    private final PersonWork work;
    private final PersonAbsences absences;
    private final PersonSignIn signIn;
    private final PersonDetails details;
    private final Div fault = Bits.block("fault");
    private Optional<PersonRoles> roles = Optional.empty();
    private String title = "";

    PersonView(
            Staff staff,
            PersonPosts posts,
            PersonPassword password,
            PersonDeparture departure,
            PersonWork work,
            PersonAbsences absences,
            PersonSignIn signIn,
            PersonDetails details) {
        this.staff = staff;
        this.posts = posts;
        this.password = password;
        this.departure = departure;
        this.work = work;
        this.absences = absences;
        this.signIn = signIn;
        this.details = details;
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
    public void beforeLeave(BeforeLeaveEvent event) {
        if (roles.filter(PersonRoles::isChanged).isPresent()) {
            Unsaved.ask(event, getTranslation("admin.roles.leave", title));
        }
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** What was ticked and not saved stays so, unless the roles are others by now. */
    private void redraw(Person before) {
        var now = staff.person(before.id());
        var ticked = roles.map(PersonRoles::ticked).filter(_ -> now.posts().equals(before.posts()));
        show(now);
        ticked.ifPresent(posts -> roles.ifPresent(shown -> shown.tick(posts)));
    }

    private void show(Person person) {
        title = person.name();
        roles = Optional.empty();
        fault.removeAll();
        getContent().removeAll();
        if (person.isErased()) {
            showErased(person);
            return;
        }
        var desks = staff.desks();
        var page = new PersonPage(person, fault, () -> redraw(person));
        var shown = held(page, desks);
        roles = Optional.of(shown);
        getContent()
                .add(
                        head(page, desks),
                        fault,
                        posts.waiting(page),
                        details.waiting(person, page.anew()),
                        shown);
    }

    private PersonHead head(PersonPage page, List<Desk> desks) {
        var person = page.person();
        return new PersonHead(
                person,
                details.portrait(person),
                desks,
                PersonHead.why(person),
                password.invite(page),
                password.replace(person),
                departure.of(page));
    }

    /** Where the roles are saved, nothing of what was ticked is left over. */
    private PersonRoles held(PersonPage page, List<Desk> desks) {
        var person = page.person();
        return posts.held(
                new PersonPage(person, fault, () -> show(staff.person(person.id()))),
                offered(desks, person),
                work.of(person),
                absences.of(person),
                signIn.of(person, fault),
                details.of(person, page.anew()));
    }

    /** On one that was put aside nobody is given a role any more; whoever has one keeps it. */
    private static List<Desk> offered(List<Desk> desks, Person person) {
        return desks.stream()
                .filter(desk -> !desk.archived() || person.desks().contains(desk.id()))
                .toList();
    }

    private void showErased(Person person) {
        getContent()
                .add(
                        new PersonHead(person, details.portrait(person), staff.desks()),
                        new Paragraph(getTranslation("erasure.done")));
    }
}
