package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.router.RouterLayout;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caibian.ui.parts.InSight;
import org.caibian.ui.shell.MainLayout;

/** The administrators' pages, with their own navigation at the left. */
@ParentLayout(MainLayout.class)
@RolesAllowed("ADMIN")
public class AdminLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {
    static final String PEOPLE = "admin/people";
    static final String NEW_PERSON = "admin/new-person";

    private static final Set<String> ALSO_PEOPLE = Set.of("admin", NEW_PERSON, "admin/new-people");

    private static final List<String> PAGES =
            List.of(
                    "people",
                    "desks",
                    "sections",
                    "topics",
                    "tags",
                    "sources",
                    "robots",
                    "tokens",
                    "sign-in");

    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private final Section page = new Section();

    AdminLayout() {
        var nav = new Nav(new H2(getTranslation("nav.admin")));
        nav.addClassName("subnav");
        nav.getElement().setAttribute("aria-label", getTranslation("nav.admin"));
        for (var each : PAGES) {
            var link = new Anchor("admin/" + each, getTranslation("admin." + each));
            links.put("admin/" + each, link);
            nav.add(link);
        }
        nav.add(new Paragraph(getTranslation("admin.creed")));
        page.addClassName("mn");
        getContent().addClassName("adm");
        getContent().add(nav, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var path = event.getLocation().getPath();
        var here = ALSO_PEOPLE.contains(path) ? PEOPLE : path;
        links.forEach((page, link) -> {
            var on = here.equals(page) || here.startsWith(page + "/");
            link.setClassName("on", on);
            if (on) {
                link.getElement().setAttribute("aria-current", "page");
                InSight.bring(link);
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
