package org.caibian.ui.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.caibian.security.SignedIn;
import org.caibian.ui.parts.Keys;

/** The frame around every page of the desk. */
@PermitAll
public class MainLayout extends Composite<Div> implements RouterLayout, AfterNavigationObserver {
    private final NavRail nav;
    private final Main page = new Main();

    MainLayout(
            AuthenticationContext signIn,
            SignedIn person,
            DeskChoice desks,
            PaletteArticles articles) {
        nav = new NavRail(person);
        var palette = new Palette(person, articles);
        page.addClassName("page");
        page.setId("page");
        page.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#page", getTranslation("nav.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        getContent().addClassName("app");
        getContent()
                .add(
                        skip,
                        nav,
                        new TopBar(person, desks, palette::open, signIn::logout),
                        page,
                        palette,
                        new Keys().onChord("k", palette::open));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        nav.mark(event.getLocation().getPath());
    }
}
