package org.caibian.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.publication.AgendaItem;
import org.caibian.publication.Conflict;
import org.caibian.shared.DraftId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;

/** One thing that is to happen, as it lies in its hour: when, what, to which article. */
final class CalendarItem extends Div {

    /** What the calendar says with it. */
    record Told(
            String desk,
            Set<Conflict> conflicts,
            Optional<Near> near,
            boolean movable,
            String refused) {}

    /** What goes out about the same time, and what its desk is called. */
    record Near(AgendaItem.Neighbour other, String desk) {}

    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final AgendaItem item;
    private AgendaItem now;
    private final CalendarDays days;
    private final Moments moments;
    private final Span time = Bits.words("", "at");
    private final Anchor headline;

    CalendarItem(AgendaItem item, CalendarDays days, Told told, Moments moments, Runnable ask) {
        this.item = item;
        this.now = item;
        this.days = days;
        this.moments = moments;
        headline = new Anchor("articles/" + item.draft(), headline(item));
        headline.addClassName("hl");
        headline.getElement().setAttribute("draggable", "false");
        setId(id(item));
        addClassNames("calitem", look(item));
        draw();
        var what = Bits.words(Saying.words("calendar.what." + item.what()), "what");
        var head = Bits.block("ih", time, new Icon(icon(item)), what);
        add(head, headline, Bits.words(facts(told.desk()), "lbl"));
        if (!item.at().zone().equals(days.zone())) {
            add(Bits.words(moments.onItsClock(item.at()), "lbl", "zone"));
        }
        told.conflicts().forEach(conflict -> add(warning(conflict, told.near())));
        if (!told.refused().isEmpty()) {
            var why = Bits.line("no", new Icon("x"), Bits.words(told.refused()));
            why.getElement().setAttribute("role", "alert");
            add(why);
        }
        if (told.movable()) {
            addClassName("movable");
            getElement().setAttribute("draggable", "true");
            head.add(Bits.grow(), asking(ask));
        }
    }

    static String id(AgendaItem item) {
        return "i" + item.draft() + "-" + item.what();
    }

    AgendaItem item() {
        return item;
    }

    /** The same where it is carried to, until it is put down. */
    AgendaItem now() {
        return now;
    }

    /** Shows it at another instant, while somebody carries it. */
    void show(AgendaItem at) {
        now = at;
        draw();
    }

    private void draw() {
        var at = now.at().at();
        var clock = at.atZone(days.zone());
        var said = CLOCK.format(clock);
        time.setText(days.isPassedTwice(at) ? said + " " + clock.getOffset().getId() : said);
        time.getElement().setAttribute("title", moments.exact(at));
    }

    void carried(boolean carried) {
        getElement().getClassList().set("carried", carried);
    }

    void focus() {
        headline.getElement().callJsFunction("focus");
    }

    private Button asking(Runnable ask) {
        var button = new Button(new Icon("pen"), _ -> ask.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClassName("ask");
        button.setAriaLabel(Saying.words("calendar.ask", headline(item)));
        button.setTooltipText(Saying.words("calendar.ask.short"));
        return button;
    }

    private String facts(String desk) {
        var place =
                item.draft().isCorrection()
                        ? desk + " · " + Saying.words("calendar.correction")
                        : desk;
        return item.stage()
                .map(stage -> place + " · " + Saying.words("stage." + stage))
                .orElseGet(() -> place + " · " + Saying.words("standing.live"));
    }

    private Span warning(Conflict conflict, Optional<Near> near) {
        var said = Bits.words(Saying.words("conflict." + conflict));
        near.filter(_ -> conflict == Conflict.CLOSE_BY).ifPresent(each -> said.add(other(each)));
        return Bits.line(conflict.isPressing() ? "bad" : "mind", new Icon("warn"), said);
    }

    /** Leads to the other of two that are close; who may not read it is told its desk alone. */
    private Component other(Near near) {
        var at = CLOCK.format(near.other().at().atZone(days.zone()));
        return near.other()
                .headline()
                .<Component>map(headline -> link(near.other().draft(), at, headline))
                .orElseGet(() -> Bits.words(Saying.words("conflict.other", at, near.desk())));
    }

    private static Anchor link(DraftId draft, String at, String headline) {
        var words = Saying.words("conflict.other", at, headline(headline));
        var link = new Anchor("articles/" + draft, words);
        link.getElement().setAttribute("draggable", "false");
        return link;
    }

    static String headline(AgendaItem item) {
        return headline(item.headline());
    }

    private static String headline(String headline) {
        return headline.isEmpty() ? Saying.words("headline.none") : headline;
    }

    private static String icon(AgendaItem item) {
        return switch (item.what()) {
            case RELEASE -> "clock";
            case EMBARGO -> "lock";
            case TAKE_DOWN -> "down";
        };
    }

    private static String look(AgendaItem item) {
        return switch (item.what()) {
            case RELEASE -> "out";
            case EMBARGO -> "free";
            case TAKE_DOWN -> "end";
        };
    }
}
