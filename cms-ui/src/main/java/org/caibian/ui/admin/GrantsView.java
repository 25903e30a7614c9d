package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.shell.MainLayout;

/**
 * Roles that weigh and wait for whoever comes here (任命提请): for those who are no administrators, and
 * decide since there is no second one.
 */
@Route(value = GrantsView.ADDRESS, layout = MainLayout.class)
@PermitAll
public class GrantsView extends Composite<Div> implements HasDynamicTitle {
    static final String ADDRESS = "grants";

    private final GrantLines grants;
    private final Div waiting = new Div();

    GrantsView(GrantLines grants) {
        this.grants = grants;
        getContent().addClassName("rightspage");
        getContent()
                .add(
                        Bits.block("lh", new H1(getTranslation("grant.title"))),
                        Bits.block("lead", Bits.words(getTranslation("grant.lead"))),
                        waiting);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("grant.title");
    }

    private void show() {
        var lines = grants.all(this::show).lines();
        waiting.removeAll();
        waiting.add(lines.isVisible() ? lines : Bits.words(getTranslation("grant.none")));
    }
}
