package org.caibian.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;
import org.caibian.publication.Agenda;
import org.caibian.publication.AgendaItem;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.ui.article.PlanWords.Said;
import org.caibian.ui.calendar.CalendarHands.Carried;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Changes;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.TabBar;
import org.caibian.ui.shell.MainLayout;

/** What goes out, comes free and goes down on the coming days; the address says which days. */
@Route(value = "calendar", layout = MainLayout.class)
@RolesAllowed({"REPORTER", "EDITOR", "PROOFREADER", "DESK_CHIEF", "CHIEF_EDITOR"})
public class CalendarView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {
    private final CalendarItems items;
    private final Moving moving;
    private final SignedIn me;
    private final Moments moments;
    private final CalendarSheet sheet = new CalendarSheet();
    private final CalendarHands hands =
            new CalendarHands(sheet, (moved, to) -> move(moved.item(), to), this::tell);
    private final Div body = Bits.block("calbody");
    private final Div paging = Bits.block("calpages");
    private final Span status = Bits.words("", "calsaid");
    private final TabBar<Boolean> views;
    private Optional<Refused> refused = Optional.empty();
    private CalendarAddress address;

    /** What was not moved, and why. */
    record Refused(AgendaItem item, String why) {}

    CalendarView(
            CalendarItems items, Moving moving, SignedIn me, Moments moments, Changes changes) {
        this.items = items;
        this.moving = moving;
        this.me = me;
        this.moments = moments;
        address = new CalendarAddress(moments.today(), moments.today(), false);
        views = new TabBar<>(getTranslation("calendar.views"), alone -> go(address.alone(alone)));
        views.addClassName("pills");
        views.tab(false, getTranslation("calendar.week")).tab(true, getTranslation("calendar.day"));
        status.getElement().setAttribute("role", "status");
        var head = Bits.block("lh", new H1(getTranslation("nav.calendar")), Bits.grow(), paging);
        getContent().addClassName("listpage");
        getContent()
                .add(
                        head,
                        Bits.block("lf calf", views, Bits.grow(), status),
                        body,
                        Bits.block("calhint", Bits.words(getTranslation("calendar.keys"))));
        changes.watch(
                this,
                () -> {
                    if (!hands.isFull()) {
                        fill();
                        sheet.focusAgain();
                    }
                });
        moments.eachMinute(this, () -> sheet.mark(moments.now()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        address = CalendarAddress.of(event.getLocation().getQueryParameters(), moments.today());
        refused = Optional.empty();
        views.mark(address.alone());
        status.setText("");
        page();
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("nav.calendar");
    }

    private void page() {
        paging.removeAll();
        paging.add(
                link("calendar.before", "left", address.by(-1)),
                new Anchor("calendar", getTranslation("calendar.today")),
                link("calendar.after", "right", address.by(1)));
    }

    private Anchor link(String key, String icon, CalendarAddress to) {
        var asked = to.parameters().getQueryString();
        var link = new Anchor("calendar" + (asked.isEmpty() ? "" : "?" + asked), "");
        link.add(new Icon(icon));
        link.getElement().setAttribute("aria-label", getTranslation(key));
        link.getElement().setAttribute("title", getTranslation(key));
        return link;
    }

    private void fill() {
        hands.empty();
        body.removeAll();
        var days = address.days(moments.zone());
        var shown = items.of(days, refused, this::ask);
        if (shown.overdue().isEmpty() && shown.items().isEmpty()) {
            body.add(nothing());
        }
        if (!shown.overdue().isEmpty()) {
            var late = Bits.block("late", Bits.bold(getTranslation("calendar.late")));
            shown.overdue().forEach(late::add);
            body.add(late);
        }
        shown.until().ifPresent(until -> body.add(cut(until)));
        sheet.show(address, days, shown.items());
        sheet.mark(moments.now());
        body.add(sheet);
    }

    private void ask(AgendaItem item) {
        items.dialog(
                        item,
                        moving.of(item, me),
                        () -> {
                            refused = Optional.empty();
                            Notices.takeBackOffer();
                            fill();
                        })
                .open();
    }

    /** Refused, it lies where it was, and says why. */
    private void move(AgendaItem item, ChosenInstant to) {
        var said = moving.of(item, me).apply(to);
        refused = said.isDone() ? Optional.empty() : Optional.of(new Refused(item, said.words()));
        status.setText(said.words());
        fill();
        sheet.item(CalendarItem.id(item)).ifPresent(CalendarItem::focus);
        if (said.isDone()) {
            offerUndo(item, to, said);
        }
    }

    private void offerUndo(AgendaItem item, ChosenInstant to, Said said) {
        if (Moving.isUndone(item, moments)) {
            Notices.offer(said.words(), "calendar.undo", () -> move(item.movedTo(to), item.at()));
        } else {
            Notices.takeBackOffer();
            Notices.tell(said.words());
        }
    }

    /** There is more than is shown; a day alone, or a desk alone, has less. */
    private Div cut(Instant until) {
        var said =
                Bits.block(
                        "calcut",
                        new Icon("warn"),
                        Bits.words(
                                getTranslation(
                                        "calendar.cut", Agenda.MOST, moments.minute(until))));
        if (!address.alone()) {
            var day = until.atZone(moments.zone()).toLocalDate();
            var asked = address.on(day).alone(true).parameters().getQueryString();
            said.add(
                    new Anchor(
                            "calendar?" + asked,
                            getTranslation("calendar.cut.day", day.toString().substring(5))));
        }
        return said;
    }

    private void tell(CalendarItem item, Carried carried) {
        var day = carried == Carried.AT_EDGE && address.alone() ? ".day" : "";
        status.setText(
                getTranslation(
                        "calendar." + carried + day,
                        CalendarItem.headline(item.item()),
                        moments.minute(item.now().at().at())));
    }

    private void go(CalendarAddress to) {
        getUI().ifPresent(ui -> ui.navigate("calendar", to.parameters()));
    }

    private Component nothing() {
        var articles = new Anchor("articles", getTranslation("calendar.none.act"));
        articles.addClassNames("linkbutton", "p");
        return Bits.block(
                "empty calnone",
                new Icon("clock"),
                Bits.bold(getTranslation("calendar.none")),
                new Paragraph(getTranslation("calendar.none.hint")),
                articles);
    }
}
