package org.caibian.ui.responsible;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.caibian.publication.FollowedArticle;
import org.caibian.publication.FollowedArticles;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.KeysetPages;
import org.caibian.ui.shell.MainLayout;

/** Everything I am responsible editor of (我负责的稿件), from my first claim to its readers. */
@Route(value = "responsible", layout = MainLayout.class)
@RolesAllowed("EDITOR")
public class ResponsibleView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {
    private final FollowedArticles followed;
    private final SignedIn me;
    private final ResponsibleGrid grid;

    ResponsibleView(FollowedArticles followed, SignedIn me, ResponsibleGrid grid, Changes changes) {
        this.followed = followed;
        this.me = me;
        this.grid = grid;
        getContent().addClassName("listpage");
        getContent()
                .add(
                        Bits.block("lh", new H1(getTranslation("responsible.title"))),
                        Bits.block("lead", Bits.words(getTranslation("responsible.lead"))),
                        grid);
        changes.watch(this, this::fill);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("responsible.title");
    }

    private void fill() {
        var pages =
                new KeysetPages<FollowedArticle>(
                        Keyset.START,
                        (from, limit) -> grid.planned(followed.of(me.id(), from, limit)));
        grid.setItems(pages::rows);
    }
}
