package org.caibian.ui.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.publication.Agenda;
import org.caibian.publication.AgendaItem;
import org.caibian.publication.Conflict;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.ui.article.InstantDialog;
import org.caibian.ui.article.PlanWords.Said;
import org.caibian.ui.calendar.CalendarItem.Near;
import org.caibian.ui.calendar.CalendarItem.Told;
import org.caibian.ui.calendar.CalendarView.Refused;
import org.caibian.ui.parts.DeskNames;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Saying;
import org.caibian.ui.shell.DeskChoice;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** Reads what is planned on some days, and says with each what does not fit and who may move it. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class CalendarItems {
    private final Agenda agenda;
    private final Moving moving;
    private final DeskChoice desks;
    private final DeskNames names;
    private final SignedIn me;
    private final Moments moments;
    private final Clock clock;

    CalendarItems(
            Agenda agenda,
            Moving moving,
            DeskChoice desks,
            DeskNames names,
            SignedIn me,
            Moments moments,
            Clock clock) {
        this.agenda = agenda;
        this.moving = moving;
        this.desks = desks;
        this.names = names;
        this.me = me;
        this.moments = moments;
        this.clock = clock;
    }

    /**
     * What lies on these days, and what should have gone out before them and has not; where there
     * was more than is shown, {@code until} is when the last of it happens.
     */
    record Shown(List<CalendarItem> overdue, List<CalendarItem> items, Optional<Instant> until) {}

    Shown of(CalendarDays days, Optional<Refused> refused, Consumer<AgendaItem> ask) {
        var now = clock.instant();
        var from = days.hour(now).isPresent() ? days.start().minus(Agenda.OVERDUE) : days.start();
        var open = desks.open(me).stream().map(Desk::id).collect(Collectors.toSet());
        var all = agenda.between(from, days.end(), desks.shown(me), open, Agenda.MOST);
        var who = moving.who(me);
        var named = names.all();
        var split =
                all.items().stream()
                        .filter(item -> !isOver(item, days, now))
                        .collect(
                                Collectors.partitioningBy(
                                        item -> item.at().at().isBefore(days.start()),
                                        Collectors.mapping(
                                                item ->
                                                        new CalendarItem(
                                                                item,
                                                                days,
                                                                told(
                                                                        item, now, who, named,
                                                                        refused),
                                                                moments,
                                                                () -> ask.accept(item)),
                                                Collectors.toList())));
        return new Shown(
                split.getOrDefault(true, List.of()),
                split.getOrDefault(false, List.of()),
                all.next().map(Keyset::at));
    }

    InstantDialog dialog(AgendaItem item, Function<ChosenInstant, Said> take, Runnable done) {
        return new InstantDialog(
                Saying.words("calendar.dialog." + item.what()),
                Optional.of(item.at()),
                moments,
                take,
                done);
    }

    /**
     * Only a release that did not happen is still to be settled after its day; one that waits for
     * an embargo is not late.
     */
    private static boolean isOver(AgendaItem item, CalendarDays days, Instant now) {
        return item.at().at().isBefore(days.start())
                && !Conflict.of(item, now).contains(Conflict.OVERDUE);
    }

    private static Told told(
            AgendaItem item,
            Instant now,
            Person who,
            Map<DeskId, String> names,
            Optional<Refused> refused) {
        return new Told(
                names.getOrDefault(item.desk(), ""),
                Conflict.of(item, now),
                item.closeBy().map(other -> new Near(other, names.getOrDefault(other.desk(), ""))),
                Moving.mayMove(item, who),
                refused.filter(each -> each.item().isSame(item)).map(Refused::why).orElse(""));
    }
}
