package org.caibian.ui.drafts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.article.DraftSummary;
import org.caibian.shared.Slice;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Minutes;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Narrow;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.ui.parts.TimedRows;
import org.caibian.ui.parts.WayMarks;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The columns of the list of drafts. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class DraftGrid extends Grid<DraftSummary> {
    private static final String HEADLINE =
            """
            <a class="cellhead" href="articles/${item.id}"><b>${item.headline}</b><span>${item.number}<em>${item.stage}</em>\
            """
                    + PlanMarks.LIT
                    + "</span></a>";
    private static final String STAGE =
            """
            <span class="cellstage"><span class="bd ${item.tone}">${item.stage}</span><span class="rt" .innerHTML=${item.dots}></span></span>\
            """;
    private static final String SAVED =
            """
            <span class="cellwho">${item.who}<time title=${item.exact}>${item.ago}</time></span>\
            """;

    private final PlanMarks plans;
    private final WayMarks ways;

    DraftGrid(DeskNames names, Moments moments, PlanMarks plans, WayMarks ways, Minutes minutes) {
        super(DraftSummary.class, false);
        this.plans = plans;
        this.ways = ways;
        var desks = names.all();
        var ago =
                new TimedRows<>(
                        this, minutes, DraftSummary::draft, draft -> moments.ago(draft.savedAt()));
        addClassName("listgrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateText(getTranslation("drafts.none"));
        addColumn(
                        plans.on(
                                LitRenderer.<DraftSummary>of(HEADLINE)
                                        .withProperty("id", draft -> draft.draft().toString())
                                        .withProperty("headline", DraftGrid::headline)
                                        .withProperty("number", DraftSummary::number)
                                        .withProperty("stage", DraftGrid::stage),
                                draft -> Optional.of(draft.draft())))
                .setHeader(getTranslation("field.HEADLINE"))
                .setFlexGrow(6)
                .setWidth("280px");
        addColumn(draft -> desks.get(draft.desk()))
                .setHeader(getTranslation("field.DESK"))
                .setWidth("100px")
                .setFlexGrow(1);
        addColumn(draft -> words("kind." + draft.kind()))
                .setHeader(getTranslation("field.KIND"))
                .setWidth("80px")
                .setFlexGrow(0);
        addColumn(DraftSummary::sourceName)
                .setHeader(getTranslation("field.SOURCE"))
                .setWidth("110px")
                .setFlexGrow(1);
        addColumn(
                        LitRenderer.<DraftSummary>of(STAGE)
                                .withProperty("tone", draft -> tone(draft))
                                .withProperty("stage", DraftGrid::stage)
                                .withProperty("dots", draft -> ways.dots(draft.draft())))
                .setHeader(getTranslation("field.STAGE"))
                .setWidth("190px")
                .setFlexGrow(1);
        addColumn(DraftSummary::characters)
                .setHeader(getTranslation("field.CHARACTERS"))
                .setWidth("72px")
                .setFlexGrow(0)
                .setTextAlign(com.vaadin.flow.component.grid.ColumnTextAlign.END);
        addColumn(
                        LitRenderer.<DraftSummary>of(SAVED)
                                .withProperty("who", DraftSummary::savedByName)
                                .withProperty("exact", draft -> moments.exact(draft.savedAt()))
                                .withProperty("ago", ago::say))
                .setHeader(getTranslation("field.SAVED"))
                .setWidth("150px")
                .setFlexGrow(1);
        Narrow.keep(this, 1);
        addItemClickListener(
                clicked -> UI.getCurrent().navigate("articles/" + clicked.getItem().draft()));
    }

    /** A page as it was read, of which it learns how far it has come and what lies ahead. */
    Slice<DraftSummary> planned(Slice<DraftSummary> page) {
        var kinds =
                page.items().stream()
                        .collect(Collectors.toMap(DraftSummary::draft, DraftSummary::kind));
        plans.learn(kinds.keySet());
        ways.learn(kinds);
        return page;
    }

    private static String headline(DraftSummary draft) {
        return draft.headline().isEmpty() ? words("headline.none") : draft.headline();
    }

    private static String stage(DraftSummary draft) {
        if (draft.returned().isPresent()) {
            return words("stage.RETURNED");
        }
        return draft.step()
                .map(step -> words("step." + step))
                .orElse(words("stage." + draft.stage()));
    }

    private static String tone(DraftSummary draft) {
        return switch (draft.stage()) {
            case DRAFTING -> "";
            case IN_REVIEW, APPROVED -> "acc";
            case SPIKED -> "fill";
        };
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
