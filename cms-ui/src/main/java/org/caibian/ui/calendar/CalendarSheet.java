package org.caibian.ui.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caibian.ui.calendar.CalendarDays.Hour;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Saying;

/** The days side by side, their hours below each other, and in them what is planned. */
final class CalendarSheet extends Div {
    private static final int HOURS = 24;

    /** Remembers in the browser which item has the focus, for {@link #focusAgain}. */
    private static final String REMEMBER =
            """
            this.addEventListener('focusin', e => this.had = (e.target.closest('.calitem') || {}).id);
            this.addEventListener('focusout', e => { if (e.relatedTarget) this.had = null; });
            """;

    private static final String FOCUS_AGAIN =
            """
            const item = this.had && document.getElementById(this.had);
            if (item && document.activeElement === document.body)
              item.querySelector('.hl').focus({preventScroll: true});
            """;

    private final Map<String, CalendarItem> items = new HashMap<>();
    private final Map<Hour, Div> slots = new HashMap<>();
    private final Div now = Bits.block("nowline");
    private CalendarDays days = new CalendarDays(LocalDate.EPOCH, 1, ZoneOffset.UTC);

    CalendarSheet() {
        addClassName("cal");
        now.getElement().setAttribute("aria-hidden", "true");
        getElement().executeJs(REMEMBER);
    }

    /**
     * Gives the focus back to the item that had it and was drawn anew, where nothing else took it.
     */
    void focusAgain() {
        getElement().executeJs(FOCUS_AGAIN);
    }

    /** Draws the line of now through its hour, where that is one of these. */
    void mark(LocalDateTime at) {
        now.removeFromParent();
        now.getStyle().set("--minute", Integer.toString(at.getMinute()));
        Optional.ofNullable(slots.get(new Hour(at.toLocalDate(), at.getHour())))
                .ifPresent(slot -> slot.add(now));
    }

    CalendarDays days() {
        return days;
    }

    void show(CalendarAddress address, CalendarDays shown, List<CalendarItem> all) {
        days = shown;
        removeAll();
        items.clear();
        slots.clear();
        getStyle().set("--days", Integer.toString(days.count()));
        int column = 2;
        for (var day : days.all()) {
            add(head(address, day, column, planned(all, day)));
            column++;
        }
        IntStream.range(0, HOURS).forEach(hour -> add(clock(hour)));
        column = 2;
        for (var day : days.all()) {
            addHours(day, column, chosen(address, day));
            column++;
        }
        all.forEach(item -> {
            items.put(CalendarItem.id(item.item()), item);
            put(item);
        });
        if (all.stream().noneMatch(item -> lies(item, address.day()))) {
            add(Bits.words(Saying.words("calendar.dayfree"), "dayfree"));
        }
    }

    private boolean lies(CalendarItem item, LocalDate day) {
        return days.hour(item.now().at().at()).filter(hour -> hour.day().equals(day)).isPresent();
    }

    /** Lays it into the hour it says, where that is one of these days. */
    void put(CalendarItem item) {
        days.hour(item.now().at().at())
                .map(slots::get)
                .ifPresent(slot -> {
                    slot.add(item);
                    slot.removeClassName("bare");
                });
    }

    Optional<CalendarItem> item(String id) {
        return Optional.ofNullable(items.get(id));
    }

    /** The hour of that id; none where clocks skip it. */
    Optional<Hour> hour(String id) {
        return slots.keySet().stream()
                .filter(hour -> hour.id().equals(id) && !days.isSkipped(hour))
                .findFirst();
    }

    private static String chosen(CalendarAddress address, LocalDate day) {
        return day.equals(address.day()) ? "chosen" : "other";
    }

    private long planned(List<CalendarItem> all, LocalDate day) {
        return all.stream().filter(item -> lies(item, day)).count();
    }

    private Anchor head(CalendarAddress address, LocalDate day, int column, long planned) {
        var asked = address.on(day).parameters().getQueryString();
        var head = new Anchor("calendar" + (asked.isEmpty() ? "" : "?" + asked), "");
        var week = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale());
        var name = day.equals(address.today()) ? Saying.words("calendar.today") : week;
        head.add(Bits.bold(name), Bits.words(day.toString().substring(5), "num"));
        head.add(Bits.words(Saying.words("calendar.planned", planned), "planned"));
        head.addClassNames("dayhead", chosen(address, day));
        head.getStyle().set("grid-area", "1 / " + column);
        if (day.equals(address.day())) {
            head.getElement().setAttribute("aria-current", "date");
        }
        return head;
    }

    private static Div clock(int hour) {
        var clock = Bits.block("hour num", Bits.words("%02d:00".formatted(hour)));
        clock.getStyle().set("grid-area", (hour + 2) + " / 1");
        return clock;
    }

    private void addHours(LocalDate day, int column, String chosen) {
        for (int i = 0; i < HOURS; i++) {
            var hour = new Hour(day, i);
            var slot = Bits.block("slot bare " + chosen);
            slot.setId(hour.id());
            slot.getStyle().set("grid-area", (i + 2) + " / " + column);
            if (days.isSkipped(hour)) {
                slot.addClassName("skipped");
                slot.add(Bits.words(Saying.words("calendar.skipped"), "lbl"));
            }
            slots.put(hour, slot);
            add(slot);
        }
    }
}
