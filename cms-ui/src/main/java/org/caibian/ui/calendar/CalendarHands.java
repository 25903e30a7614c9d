package org.caibian.ui.calendar;

import com.vaadin.flow.dom.DomEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.caibian.shared.ChosenInstant;

/**
 * Moves what lies on the sheet: dragged to another hour, or picked up with a key, carried with the
 * arrows and put down.
 */
final class CalendarHands {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final String DRAGGED_ID = "event.dataTransfer.getData('text/plain')";
    private static final String KEY = "event.key";
    private static final String ITEM = "(event.target.closest('.calitem') || {}).id || ''";
    private static final String SLOT = "(event.target.closest('.slot') || {}).id || ''";

    /** Says which item is dragged; nothing of it goes to the server. */
    private static final String DRAGGED =
            """
            (i => { if (i) { event.dataTransfer.setData('text/plain', i.id);
              event.dataTransfer.effectAllowed = 'move'; } return false; })(event.target.closest('.calitem.movable'))\
            """;

    /** Lets it be dropped, and marks where; that stays in the browser, too. */
    private static final String OVER =
            """
            (s => { const was = element.querySelector('.slot.over');
              if (was && was !== s) was.classList.remove('over');
              if (s) { s.classList.add('over'); event.preventDefault(); } return false; })(event.target.closest('.slot'))\
            """;

    private static final String DROPPED =
            """
            (event.preventDefault(), element.querySelectorAll('.slot.over').forEach(s => s.classList.remove('over')), true)\
            """;

    /** Marks what is carried at once: the next key may come before the server's answer. */
    private static final String KEYED =
            """
            (i => { if (!i || !i.classList.contains('movable')) return false;
              const up = i.classList.contains('carried'), k = event.key;
              const mine = up ? ['ArrowUp','ArrowDown','ArrowLeft','ArrowRight','Enter','Escape'].includes(k)
                : k.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && !event.altKey;
              if (mine) { event.preventDefault(); event.stopPropagation();
                if (!up) i.classList.add('carried'); }
              return mine; })(event.target.closest('.calitem'))\
            """;

    private final CalendarSheet sheet;
    private final BiConsumer<CalendarItem, ChosenInstant> move;
    private final BiConsumer<CalendarItem, Carried> tell;
    private Optional<CalendarItem> carried = Optional.empty();
    private boolean atEdge;

    /** What became of something that is carried. */
    enum Carried {
        PICKED_UP,
        MOVED,
        PUT_BACK,
        /** These days reach no further that way. */
        AT_EDGE,
        /** Put down where it was, since it could not be carried on. */
        STAYED
    }

    CalendarHands(
            CalendarSheet sheet,
            BiConsumer<CalendarItem, ChosenInstant> move,
            BiConsumer<CalendarItem, Carried> tell) {
        this.sheet = sheet;
        this.move = move;
        this.tell = tell;
        var element = sheet.getElement();
        element.addEventListener("dragstart", _ -> {}).setFilter(DRAGGED);
        element.addEventListener("dragover", _ -> {}).setFilter(OVER);
        element.addEventListener("drop", this::dropped)
                .setFilter(DROPPED)
                .addEventData(SLOT)
                .addEventData(DRAGGED_ID);
        element.addEventListener("keydown", event -> keyed(said(event, ITEM), said(event, KEY)))
                .setFilter(KEYED)
                .addEventData(ITEM)
                .addEventData(KEY);
    }

    boolean isFull() {
        return carried.isPresent();
    }

    void empty() {
        carried = Optional.empty();
    }

    private void dropped(DomEvent event) {
        var item = sheet.item(said(event, DRAGGED_ID));
        var into = sheet.hour(said(event, SLOT));
        if (item.isPresent() && into.isPresent()) {
            var at = item.get().item().at().at();
            if (!sheet.days().hour(at).equals(into)) {
                move(item.get(), sheet.days().put(at, into.get()));
            }
        }
    }

    /** A key on what lies there: the first picks it up. */
    void keyed(String id, String key) {
        sheet.item(id)
                .ifPresent(item -> {
                    if (carried.filter(item::equals).isPresent()) {
                        keyed(item, key);
                    } else {
                        carried.ifPresent(each -> putBack(each, Carried.PUT_BACK));
                        pickUp(item);
                    }
                });
    }

    private void pickUp(CalendarItem item) {
        carried = Optional.of(item);
        atEdge = false;
        item.carried(true);
        tell.accept(item, Carried.PICKED_UP);
    }

    private void keyed(CalendarItem item, String key) {
        var at = item.now().at().at();
        switch (key) {
            case "ArrowUp" -> carry(item, at.minus(STEP));
            case "ArrowDown" -> carry(item, at.plus(STEP));
            case "ArrowLeft" -> carry(item, sheet.days().plusDays(at, -1));
            case "ArrowRight" -> carry(item, sheet.days().plusDays(at, 1));
            case "Enter" -> putDown(item, at);
            default -> putBack(item, Carried.PUT_BACK);
        }
    }

    /** Carries it on, no further than these days reach. */
    private void carry(CalendarItem item, Instant to) {
        atEdge = sheet.days().hour(to).isEmpty();
        if (!atEdge) {
            lay(item, to);
        }
        tell.accept(item, atEdge ? Carried.AT_EDGE : Carried.MOVED);
    }

    private void putDown(CalendarItem item, Instant at) {
        if (at.equals(item.item().at().at())) {
            putBack(item, atEdge ? Carried.STAYED : Carried.PUT_BACK);
        } else {
            move(item, at);
        }
    }

    private void putBack(CalendarItem item, Carried how) {
        empty();
        item.carried(false);
        lay(item, item.item().at().at());
        tell.accept(item, how);
    }

    private void lay(CalendarItem item, Instant at) {
        item.show(item.item().movedTo(new ChosenInstant(at, item.item().at().zone())));
        sheet.put(item);
        item.focus();
    }

    private void move(CalendarItem item, Instant to) {
        empty();
        move.accept(item, new ChosenInstant(to, item.item().at().zone()));
    }

    private static String said(DomEvent event, String key) {
        return event.getEventData().get(key).asString();
    }
}
