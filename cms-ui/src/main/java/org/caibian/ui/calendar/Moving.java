package org.caibian.ui.calendar;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.caibian.article.Embargoes;
import org.caibian.article.Scheduling;
import org.caibian.publication.AgendaItem;
import org.caibian.publication.AgendaItem.What;
import org.caibian.publication.TakeDown;
import org.caibian.publication.TakeDowns;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.right.Standings;
import org.caibian.security.SignedIn;
import org.caibian.shared.ChosenInstant;
import org.caibian.shared.Seen;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.article.PlanWords;
import org.caibian.ui.article.PlanWords.Said;
import org.caibian.ui.parts.Moments;
import org.springframework.stereotype.Component;

/** Moves what is planned, by the same acts as on an article's own page. */
@Component
class Moving {
    private final Scheduling scheduling;
    private final Embargoes embargoes;
    private final TakeDowns takeDowns;
    private final Staff staff;
    private final PlanWords words;

    Moving(
            Scheduling scheduling,
            Embargoes embargoes,
            TakeDowns takeDowns,
            Staff staff,
            PlanWords words) {
        this.scheduling = scheduling;
        this.embargoes = embargoes;
        this.takeDowns = takeDowns;
        this.staff = staff;
        this.words = words;
    }

    Person who(SignedIn me) {
        return staff.person(me.id());
    }

    /** Whether moving it is worth trying; the act asks again. */
    static boolean mayMove(AgendaItem item, Person who) {
        var matter = new Matter(Optional.of(item.desk()), item.stage(), Set.of(), Optional.empty());
        return Rights.allow(
                action(item.what()),
                who,
                // What lies ahead and is no draft is what readers have.
                item.stage().isEmpty() ? matter.with(Standings.Name.LIVE) : matter);
    }

    /** An embargo moved on is not moved back by one person, and nothing to what is past. */
    static boolean isUndone(AgendaItem item, Moments moments) {
        return item.what() != What.EMBARGO && moments.isAhead(item.at().at());
    }

    /**
     * Moves it from where it was seen; where another moved it first, it stays there, and who is
     * told so and asks again means what stands there then.
     */
    Function<ChosenInstant, Said> of(AgendaItem item, SignedIn me) {
        var seen = new AtomicReference<>(Seen.of(item.at()));
        return to -> {
            var said = move(item, seen.get(), to, me);
            said.meanwhile().ifPresent(seen::set);
            return said;
        };
    }

    private Said move(AgendaItem item, Seen<ChosenInstant> seen, ChosenInstant to, SignedIn me) {
        var draft = item.draft();
        var from = seen.map(ChosenInstant::at);
        return switch (item.what()) {
            case RELEASE -> words.said(scheduling.schedule(draft, from, to, me.id()));
            case EMBARGO -> words.said(embargoes.set(draft, from, to, me.id()));
            case TAKE_DOWN -> {
                var reason = takeDowns.find(draft.article()).map(TakeDown::reason).orElse("");
                var end = from.map(at -> new TakeDown.End(at, reason));
                yield words.said(takeDowns.set(draft.article(), end, to, reason, me.id()));
            }
        };
    }

    private static Action action(What what) {
        return switch (what) {
            case RELEASE -> Action.SCHEDULE;
            case EMBARGO -> Action.SET_EMBARGO;
            case TAKE_DOWN -> Action.TAKE_DOWN;
        };
    }
}
