package org.caibian.ui.responsible;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.publication.FollowedArticle;
import org.caibian.shared.Slice;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Minutes;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Narrow;
import org.caibian.ui.parts.PlanMarks;
import org.caibian.ui.parts.TimedRows;
import org.caibian.ui.parts.WayMarks;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** The columns of what somebody answers for. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class ResponsibleGrid extends Grid<FollowedArticle> {
    private static final String HEADLINE =
            """
            <a class="cellhead" href="articles/${item.id}"><b>${item.headline}</b><span>${item.number}<em>${item.stage}${item.hands ? html` · ${item.hands}` : ''} · ${item.since}</em>\
            """
                    + PlanMarks.LIT
                    + "</span></a>";
    private static final String STAGE =
            """
            <span class="cellstage"><span class="rt" .innerHTML=${item.dots}></span><span class="bd ${item.tone}">${item.stage}</span></span>\
            """;
    private static final String HANDS =
            """
            ${item.live
              ? html`<a class="cellsite" href="/story/${item.id}" target="_blank" router-ignore>${item.site}</a>`
              : html`<span class="cellwhy" title=${item.hands}>${item.hands}</span>`}\
            """;
    private static final String SINCE =
            """
            <time title=${item.exact}>${item.since}</time>\
            """;

    private final PlanMarks plans;
    private final WayMarks ways;

    ResponsibleGrid(
            DeskNames names, Moments moments, PlanMarks plans, WayMarks ways, Minutes minutes) {
        super(FollowedArticle.class, false);
        this.plans = plans;
        this.ways = ways;
        var desks = names.all();
        var since =
                new TimedRows<>(
                        this,
                        minutes,
                        FollowedArticle::article,
                        row -> WhereItIs.since(row, moments));
        addClassName("listgrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(nothing());
        addColumn(plans.on(headline(since), row -> Optional.of(row.article().main())))
                .setHeader(words("field.HEADLINE"))
                .setFlexGrow(6)
                .setWidth("280px");
        addColumn(row -> desks.get(row.desk())).setHeader(words("field.DESK")).setWidth("100px");
        addColumn(row -> words("kind." + row.kind()))
                .setHeader(words("field.KIND"))
                .setWidth("80px")
                .setFlexGrow(0);
        addColumn(stage()).setHeader(words("field.STAGE")).setWidth("210px");
        addColumn(hands()).setHeader(words("responsible.hands")).setWidth("180px").setFlexGrow(2);
        addColumn(since(moments, since))
                .setHeader(words("responsible.since"))
                .setWidth("120px")
                .setFlexGrow(0);
        Narrow.keep(this, 1);
        addItemClickListener(
                clicked -> UI.getCurrent().navigate("articles/" + clicked.getItem().article()));
    }

    /** A page as it was read, of which it learns how far it has come and what lies ahead. */
    Slice<FollowedArticle> planned(Slice<FollowedArticle> page) {
        var kinds =
                page.items().stream()
                        .collect(
                                Collectors.toMap(
                                        row -> row.article().main(), FollowedArticle::kind));
        plans.learn(kinds.keySet());
        ways.learn(kinds);
        return page;
    }

    private static LitRenderer<FollowedArticle> headline(TimedRows<FollowedArticle> since) {
        return LitRenderer.<FollowedArticle>of(HEADLINE)
                .withProperty("id", row -> row.article().toString())
                .withProperty(
                        "headline",
                        row -> row.headline().isEmpty() ? words("headline.none") : row.headline())
                .withProperty("number", FollowedArticle::number)
                .withProperty("stage", WhereItIs::stage)
                .withProperty("hands", WhereItIs::hands)
                .withProperty("since", since::say);
    }

    private LitRenderer<FollowedArticle> stage() {
        return LitRenderer.<FollowedArticle>of(STAGE)
                .withProperty("tone", WhereItIs::tone)
                .withProperty("stage", WhereItIs::stage)
                .withProperty("dots", row -> ways.dots(row.article().main()));
    }

    private static LitRenderer<FollowedArticle> hands() {
        return LitRenderer.<FollowedArticle>of(HANDS)
                .withProperty("id", row -> row.article().toString())
                .withProperty("live", WhereItIs::isLive)
                .withProperty("site", _ -> words("published.toSite"))
                .withProperty("hands", WhereItIs::hands);
    }

    private static LitRenderer<FollowedArticle> since(
            Moments moments, TimedRows<FollowedArticle> since) {
        return LitRenderer.<FollowedArticle>of(SINCE)
                .withProperty("exact", row -> moments.exact(row.since()))
                .withProperty("since", since::say);
    }

    private static Div nothing() {
        var queue = new Anchor("queue", words("responsible.none.act"));
        queue.addClassNames("linkbutton", "p");
        return Bits.block(
                "empty",
                new Icon("person"),
                Bits.bold(words("responsible.none")),
                new Paragraph(words("responsible.none.hint")),
                queue);
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
