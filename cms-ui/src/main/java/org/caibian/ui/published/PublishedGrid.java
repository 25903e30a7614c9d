package org.caibian.ui.published;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import org.caibian.manuscript.Label;
import org.caibian.publication.StoryLine;
import org.caibian.shared.Slice;
import org.caibian.ui.parts.Minutes;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Narrow;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.ui.parts.TimedRows;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The columns of what readers have. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class PublishedGrid extends Grid<StoryLine> {
    private static final String HEADLINE =
            """
            <a class="cellhead" href="articles/${item.id}"><b>${item.headline}</b><span class=${item.topic ? '' : 'bare'}>${item.topic}\
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

    private final PlanMarks plans;

    PublishedGrid(Moments moments, PlanMarks plans, Minutes minutes) {
        super(StoryLine.class, false);
        this.plans = plans;
        var ago =
                new TimedRows<>(
                        this,
                        minutes,
                        StoryLine::article,
                        story -> moments.ago(story.firstReleasedAt()));
        addClassName("listgrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText(getTranslation("published.none"));
        addColumn(
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
        addColumn(story -> story.section().name())
                .setHeader(getTranslation("field.SECTION"))
                .setWidth("80px");
        addColumn(story -> getTranslation("kind." + story.kind()))
                .setHeader(getTranslation("field.KIND"))
                .setWidth("80px");
        addColumn(StoryLine::sourceName)
                .setHeader(getTranslation("field.SOURCE"))
                .setWidth("110px");
        addColumn(StoryLine::responsibleEditor)
                .setHeader(getTranslation("field.EDITOR"))
                .setWidth("100px");
        addColumn(
                        LitRenderer.<StoryLine>of(TIME)
                                .withProperty(
                                        "exact", story -> moments.exact(story.firstReleasedAt()))
                                .withProperty("ago", ago::say))
                .setHeader(getTranslation("field.RELEASED"))
                .setWidth("120px");
        addColumn(
                        LitRenderer.<StoryLine>of(SITE)
                                .withProperty("id", story -> story.article().toString())
                                .withProperty("words", _ -> getTranslation("published.toSite")))
                .setHeader(getTranslation("published.site"))
                .setWidth("90px");
        Narrow.keep(this, 1);
    }

    /** A page as it was read, of which it learns what lies ahead. */
    Slice<StoryLine> planned(Slice<StoryLine> page) {
        plans.learn(page.items().stream().map(story -> story.article().main()).toList());
        return page;
    }
}
