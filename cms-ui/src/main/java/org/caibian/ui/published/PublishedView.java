package org.caibian.ui.published;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.article.ArticleChanged;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.publication.Withdrawals;
import org.caibian.publication.WithdrawnStory;
import org.caibian.security.SignedIn;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.staff.Desk;
import org.caibian.subject.Section;
import org.caibian.subject.Subjects;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.KeysetPages;
import org.caibian.ui.parts.TabBar;
import org.caibian.ui.shell.DeskChoice;
import org.caibian.ui.shell.MainLayout;

/** What readers have now, newest first, and what they have lost. */
@Route(value = "published", layout = MainLayout.class)
@PermitAll
public class PublishedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ALL = "";
    private static final String WITHDRAWN = "withdrawn";

    private final Stories stories;
    private final Withdrawals withdrawals;
    private final DeskChoice desks;
    private final SignedIn me;
    private final List<Section> sections;
    private final H1 title = new H1();
    private final TabBar<Boolean> standings;
    private final TabBar<String> tabs;
    private final Div filter;
    private final PublishedGrid live;
    private final WithdrawnGrid lost;

    PublishedView(
            Stories stories,
            Withdrawals withdrawals,
            Subjects subjects,
            DeskChoice desks,
            SignedIn me,
            PublishedGrid live,
            WithdrawnGrid lost,
            Changes changes) {
        this.stories = stories;
        this.withdrawals = withdrawals;
        this.desks = desks;
        this.me = me;
        this.live = live;
        this.lost = lost;
        sections = subjects.sections();
        standings =
                new TabBar<>(
                        getTranslation("published.standings"),
                        gone -> go(gone ? Map.of(WITHDRAWN, "") : Map.of()));
        standings.addClassName("pills");
        standings.tab(false, getTranslation("published.live"));
        standings.tab(true, getTranslation("standing.withdrawn"));
        tabs = new TabBar<>(getTranslation("published.sections"), this::show);
        tabs.tab(ALL, getTranslation("stage.ALL"));
        sections.forEach(section -> tabs.tab(section.slug(), name(section)));
        filter = Bits.block("lf", tabs);
        getContent().addClassName("listpage");
        getContent().add(Bits.block("lh", title, Bits.grow(), standings), filter, live, lost);
        // A receipt fills while it is looked at.
        changes.watch(
                this,
                ArticleChanged::isAct,
                () -> {
                    if (lost.isVisible()) {
                        fillLost();
                    }
                });
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters();
        var gone = asked.getParameters().containsKey(WITHDRAWN);
        title.setText(getTranslation(gone ? "standing.withdrawn" : "nav.published"));
        standings.mark(gone);
        filter.setVisible(!gone);
        live.setVisible(!gone);
        lost.setVisible(gone);
        if (gone) {
            fillLost();
        } else {
            fillLive(asked.getSingleParameter("section").flatMap(this::section));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.published");
    }

    private void fillLive(Optional<Section> section) {
        tabs.mark(section.map(Section::slug).orElse(ALL));
        var pages =
                new KeysetPages<StoryLine>(
                        Keyset.START, (from, limit) -> live.planned(read(section, from, limit)));
        live.setItems(pages::rows);
    }

    private Slice<StoryLine> read(Optional<Section> section, Keyset from, int limit) {
        return section.map(of -> stories.ofSection(of.id(), from, limit))
                .orElseGet(() -> stories.newest(from, limit));
    }

    private void fillLost() {
        lost.leadTo(desks.open(me).stream().map(Desk::id).collect(Collectors.toSet()));
        var pages = new KeysetPages<WithdrawnStory>(Keyset.START, withdrawals::stories);
        lost.setItems(pages::rows);
    }

    private void show(String section) {
        go(section.isEmpty() ? Map.of() : Map.of("section", section));
    }

    private void go(Map<String, String> asked) {
        getUI().ifPresent(ui -> ui.navigate("published", QueryParameters.simple(asked)));
    }

    private Optional<Section> section(String slug) {
        return sections.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    private String name(Section section) {
        return getLocale().getLanguage().equals("en") ? section.nameEn() : section.name();
    }
}
