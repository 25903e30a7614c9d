package org.caibian.ui.published;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Set;
import org.caibian.publication.WithdrawnStory;
import org.caibian.shared.DeskId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Minutes;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Narrow;
import org.caibian.ui.parts.ReceiptWords;
import org.caibian.ui.parts.TimedRows;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/**
 * The columns of what readers have lost: why, since when, by whom, and whether it is gone
 * everywhere.
 */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class WithdrawnGrid extends Grid<WithdrawnStory> {
    private static final String WORDS =
            """
            <b>${item.headline}</b><span class="cellwhy" title=${item.why}>${item.why}</span>\
            """;

    /** On a phone one column is left, which leads to the article and to the receipt. */
    private static final String HEADLINE =
            "${item.open ? html`<div class=\"cellhead\"><a class=\"cellhead\" href=\"articles/${item.id}\">"
                    + WORDS
                    + "</a><span class=\"narrow\">${item.ago} · <a class=\"cellsite\" href=${item.receipt}>"
                    + "${item.channels}</a></span></div>` : html`<div class=\"cellhead\">"
                    + WORDS
                    + "<span class=\"narrow\">${item.ago} · ${item.channels}</span></div>`}";

    private static final String AT =
            """
            <time title=${item.exact}>${item.ago}</time>\
            """;
    private static final String GONE =
            "<span class=\"sig ${item.gone ? 'live' : item.settled ? '' : 'due'}\">"
                    + "<caibian-icon class=\"s\" name=${item.settled ? 'check' : 'clock'}>"
                    + "</caibian-icon>${item.channels}</span>";
    private static final String CHANNELS =
            "${item.open ? html`<a class=\"cellsite\" href=${item.receipt}>"
                    + GONE
                    + "</a>` : html`"
                    + GONE
                    + "`}";

    private Set<DeskId> open = Set.of();

    WithdrawnGrid(DeskNames names, Moments moments, Minutes minutes) {
        super(WithdrawnStory.class, false);
        var desks = names.all();
        var ago =
                new TimedRows<>(
                        this, minutes, WithdrawnStory::withdrawal, lost -> moments.ago(lost.at()));
        addClassName("listgrid");
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        setSelectionMode(SelectionMode.NONE);
        setEmptyStateComponent(
                Bits.block(
                        "empty",
                        new Icon("undo"),
                        Bits.bold(getTranslation("withdrawn.none")),
                        Bits.tagged("p", getTranslation("withdrawn.none.hint"))));
        addColumn(
                        LitRenderer.<WithdrawnStory>of(HEADLINE)
                                .withProperty("id", lost -> lost.article().toString())
                                .withProperty("open", this::isOpen)
                                .withProperty("headline", WithdrawnStory::headline)
                                .withProperty("why", lost -> ReceiptWords.reason(lost.reason()))
                                .withProperty("ago", ago::say)
                                .withProperty("receipt", WithdrawnGrid::receipt)
                                .withProperty("channels", ReceiptWords::channels))
                .setHeader(getTranslation("field.HEADLINE"))
                .setFlexGrow(6)
                .setWidth("280px");
        addColumn(lost -> desks.getOrDefault(lost.desk(), ""))
                .setHeader(getTranslation("field.DESK"))
                .setWidth("100px");
        addColumn(
                        LitRenderer.<WithdrawnStory>of(AT)
                                .withProperty("exact", lost -> moments.exact(lost.at()))
                                .withProperty("ago", ago::say))
                .setHeader(getTranslation("withdrawn.at"))
                .setWidth("110px");
        addColumn(WithdrawnGrid::who).setHeader(getTranslation("withdrawn.by")).setWidth("150px");
        addColumn(
                        LitRenderer.<WithdrawnStory>of(CHANNELS)
                                .withProperty("receipt", WithdrawnGrid::receipt)
                                .withProperty("open", this::isOpen)
                                .withProperty("gone", WithdrawnStory::isGoneEverywhere)
                                .withProperty("settled", WithdrawnStory::isSettled)
                                .withProperty("channels", ReceiptWords::channels))
                .setHeader(getTranslation("withdrawn.channels"))
                .setWidth("230px");
        Narrow.keep(this, 1);
    }

    /** Only who may read an article is led to it. */
    void leadTo(Set<DeskId> desks) {
        open = Set.copyOf(desks);
    }

    private boolean isOpen(WithdrawnStory lost) {
        return open.contains(lost.desk());
    }

    private static String receipt(WithdrawnStory lost) {
        return ReceiptWords.address(lost.article(), lost.withdrawal());
    }

    private static String who(WithdrawnStory lost) {
        if (lost.planned()) {
            return words("withdrawn.planned", lost.by());
        }
        if (lost.pulledBack()) {
            return words("withdrawn.pulledBack", lost.by());
        }
        return lost.second()
                .map(second -> words("withdrawn.two", lost.by(), second))
                .orElse(lost.by());
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
