package org.caibian.ui.published;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.Label;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.subject.Section;
import org.caibian.subject.Subjects;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.KeysetPages;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Narrow;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.ui.parts.TabBar;
import org.caibian.ui.shell.MainLayout;

/** What readers have now, newest first, with the way to each page on the site. */
@Route(value = "published", layout = MainLayout.class)
@PermitAll
public class PublishedView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private static final String ALL = "";
    private static final String HEADLINE =
            """
            <a class="cellhead" href="articles/${item.id}"><b>${item.headline}</b><span>${item.topic}\
            """
                    + PlanMarks.LIT
                    + "</span></a>";
    private static final String TIME =
            """
            <time title=${item.exact}>${item.ago}</time>\
            """;
    private static final String SITE =
            """
            <a class="cellsite" href="/story/${item.id}" target="_blank" router-ignore>${item.words}</a>\
            """;

    private final Stories stories;
    private final PlanMarks plans;
    private final List<Section> sections;
    private final TabBar<String> tabs;
    private final Grid<StoryLine> grid = new Grid<>(StoryLine.class, false);

    PublishedView(Stories stories, Subjects subjects, Moments moments, PlanMarks plans) {
        this.stories = stories;
        this.plans = plans;
        sections = subjects.sections();
        tabs = new TabBar<>(getTranslation("published.sections"), this::show);
        tabs.tab(ALL, getTranslation("stage.ALL"));
        sections.forEach(section -> tabs.tab(section.slug(), name(section)));
        columns(moments);
        Narrow.keep(grid, 1);
        getContent().addClassName("listpage");
        getContent()
                .add(
                        Bits.block("lh", new H1(getTranslation("nav.published"))),
                        Bits.block("lf", tabs),
                        grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("section");
        var section = asked.flatMap(this::section);
        tabs.mark(section.map(Section::slug).orElse(ALL));
        var pages =
                new KeysetPages<StoryLine>(
                        Keyset.START, (from, limit) -> read(section, from, limit));
        grid.setItems(pages::rows);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.published");
    }

    private Slice<StoryLine> read(Optional<Section> section, Keyset from, int limit) {
        var page =
                section.map(of -> stories.ofSection(of.id(), from, limit))
                        .orElseGet(() -> stories.newest(from, limit));
        plans.learn(page.items().stream().map(story -> story.article().main()).toList());
        return page;
    }

    private void show(String section) {
        var asked = section.isEmpty() ? Map.<String, String>of() : Map.of("section", section);
        getUI().ifPresent(ui -> ui.navigate("published", QueryParameters.simple(asked)));
    }

    private Optional<Section> section(String slug) {
        return sections.stream().filter(each -> each.slug().equals(slug)).findFirst();
    }

    private String name(Section section) {
        return getLocale().getLanguage().equals("en") ? section.nameEn() : section.name();
    }

    private void columns(Moments moments) {
        grid.addClassName("listgrid");
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setEmptyStateText(getTranslation("published.none"));
        grid.addColumn(
                        plans.on(
                                LitRenderer.<StoryLine>of(HEADLINE)
                                        .withProperty("id", story -> story.article().toString())
                                        .withProperty("headline", StoryLine::headline)
                                        .withProperty(
                                                "topic",
                                                story -> story.topic().map(Label::name).orElse("")),
                                story -> Optional.of(story.article().main())))
                .setHeader(getTranslation("field.HEADLINE"))
                .setFlexGrow(6)
                .setWidth("280px");
        grid.addColumn(story -> story.section().name())
                .setHeader(getTranslation("field.SECTION"))
                .setWidth("80px");
        grid.addColumn(story -> getTranslation("kind." + story.kind()))
                .setHeader(getTranslation("field.KIND"))
                .setWidth("80px");
        grid.addColumn(StoryLine::sourceName)
                .setHeader(getTranslation("field.SOURCE"))
                .setWidth("110px");
        grid.addColumn(StoryLine::responsibleEditor)
                .setHeader(getTranslation("field.EDITOR"))
                .setWidth("100px");
        grid.addColumn(
                        LitRenderer.<StoryLine>of(TIME)
                                .withProperty(
                                        "exact", story -> moments.exact(story.firstReleasedAt()))
                                .withProperty("ago", story -> moments.ago(story.firstReleasedAt())))
                .setHeader(getTranslation("field.RELEASED"))
                .setWidth("120px");
        grid.addColumn(
                        LitRenderer.<StoryLine>of(SITE)
                                .withProperty("id", story -> story.article().toString())
                                .withProperty("words", _ -> getTranslation("published.toSite")))
                .setHeader(getTranslation("published.site"))
                .setWidth("90px");
    }
}
