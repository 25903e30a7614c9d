package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.profile.Profiles;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.staff.Desk;
import org.caibian.staff.PeopleFilter;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Avatar;
import org.caibian.ui.parts.Bits;

/** Everybody who works here, and the way in for those who join. */
@Route(value = "admin/people", layout = AdminLayout.class)
@RouteAlias(value = "admin", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class PeopleView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final int ALONE = 1;
    private static final String POSTS = "<span class=\"posts\">${item.words}</span>";

    private final Staff staff;
    private final Proposals proposals;
    private final Profiles profiles;
    private final Map<PersonId, String> portraits = new HashMap<>();
    private final Div waiting = new Div();
    private final Span many = Bits.words("", "reason");
    private final List<Desk> desks;
    private final PeopleFilters filters;
    private final HouseList<Person> list = new HouseList<>("admin.people", PeopleView::add);

    PeopleView(Staff staff, Proposals proposals, Profiles profiles, SignedIn me) {
        this.staff = staff;
        this.profiles = profiles;
        this.proposals = proposals;
        desks = staff.desks();
        filters = new PeopleFilters(desks, PeopleView::go);
        list.addClassName("rows");
        list.addComponentColumn(this::who)
                .setHeader(getTranslation("admin.person"))
                .setFlexGrow(1)
                .setWidth("136px");
        list.addColumn(
                        LitRenderer.<Person>of(POSTS)
                                .withProperty("words", person -> Duties.posts(person, desks)))
                .setHeader(getTranslation("admin.posts"))
                .setFlexGrow(4)
                .setWidth("120px");
        list.last("admin.active", "92px", AccountState::of);
        list.addItemClickListener(clicked -> open(clicked.getItem()));
        var bringIn =
                new Button(
                        getTranslation("admin.people.import"),
                        _ -> UI.getCurrent().navigate(StaffImportView.class));
        getContent().addClassName("listed");
        getContent().add(new PageHead("admin.people", PeopleView::add, bringIn));
        if (staff.peopleAfter("", ALONE + 1).size() == ALONE) {
            getContent().add(begin(me, desks));
        }
        many.getElement().setAttribute("role", "status");
        getContent().add(waiting, filters, many, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        showWaiting();
        var filter = PeopleAddress.of(event.getLocation().getQueryParameters(), staff.desksEver());
        filters.show(filter);
        list.narrowed("admin.people", filter.isNarrowed());
        many.setText(
                getTranslation(
                        filter.isNarrowed() ? "admin.people.found" : "admin.people.count",
                        staff.count(filter)));
        list.setItems(
                new PagesByName<>(
                                Person::account,
                                (after, limit) -> seen(staff.people(filter, after, limit)))
                        ::rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.people");
    }

    private Div begin(SignedIn me, List<Desk> desks) {
        var first = new Anchor("admin/desks", getTranslation("admin.begin.desks"));
        var then = new Anchor(AdminLayout.NEW_PERSON, getTranslation("admin.begin.people"));
        return Bits.block(
                "begin",
                Bits.bold(getTranslation("admin.begin", me.name())),
                Bits.words(getTranslation("admin.begin.hint")),
                desks.isEmpty() ? first : then);
    }

    /** Their pictures are asked for page by page. */
    private List<Person> seen(List<Person> page) {
        portraits.putAll(profiles.portraits(page.stream().map(Person::id).toList()));
        return page;
    }

    private Anchor who(Person person) {
        var names = Bits.line("cellhead", Bits.bold(person.name()), Bits.words(person.account()));
        var link = new Anchor(AdminLayout.PEOPLE + "/" + person.account(), "");
        link.addClassName("whois");
        var portrait = Optional.ofNullable(portraits.get(person.id()));
        link.add(new Avatar(person.name()).of(person.id(), portrait).size("m"), names);
        return link;
    }

    private static void open(Person person) {
        UI.getCurrent().navigate(AdminLayout.PEOPLE + "/" + person.account());
    }

    private static void go(PeopleFilter filter) {
        UI.getCurrent().navigate(AdminLayout.PEOPLE, PeopleAddress.of(filter));
    }

    private void showWaiting() {
        waiting.removeAll();
        waiting.add(proposals.of(this::showWaiting));
    }

    private static void add() {
        UI.getCurrent().navigate(AdminLayout.NEW_PERSON);
    }
}
