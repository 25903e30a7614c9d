package org.caibian.staff;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Switches people off and on again (停用、恢复): what they held goes on in other hands. */
@Component
@Transactional
public class Departures {

    private final AccountRows accounts;
    private final Administrators administrators;
    private final WeightChanges weight;
    private final Staff staff;
    private final List<HandingOn> rooms;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Departures(
            AccountRows accounts,
            Administrators administrators,
            WeightChanges weight,
            Staff staff,
            List<HandingOn> rooms,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.weight = weight;
        this.staff = staff;
        this.rooms = List.copyOf(rooms);
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** Why {@code by} may not switch that person off; empty where they may. */
    @Transactional(readOnly = true)
    public Optional<ChangeResult> refusal(PersonId person, PersonId by) {
        if (!administrators.may(HouseAct.DEACTIVATE, by)) {
            return Optional.of(ChangeResult.NOT_ALLOWED);
        }
        if (administrators.areOnly(person)) {
            return Optional.of(ChangeResult.LAST_ADMINISTRATOR);
        }
        return person.equals(by) ? Optional.of(ChangeResult.ONESELF) : Optional.empty();
    }

    /** What would be handed on so, and to whom; for administrators only. */
    @Transactional(readOnly = true)
    public List<Held> held(Departure departure, PersonId by) {
        return administrators.may(HouseAct.DEACTIVATE, by)
                ? rooms.stream().flatMap(room -> room.held(departure).stream()).toList()
                : List.of();
    }

    /**
     * Switches somebody off: their sessions and tokens end, and what they hold is handed on. Of two
     * who do so at once the second is told that what they chose was not done.
     */
    public ChangeResult deactivate(Departure departure, PersonId by) {
        administrators.takeTurns();
        return refusal(departure.person(), by)
                .orElseGet(() -> {
                    if (!departure.isExplained()) {
                        return ChangeResult.REASON_NEEDED;
                    }
                    if (!staff.person(departure.person()).active()) {
                        return ChangeResult.OUTDATED;
                    }
                    leave(departure, by);
                    return ChangeResult.CHANGED;
                });
    }

    /**
     * Articles are locked before the person is, as whoever claims does; what was claimed until the
     * person was locked is handed on after.
     */
    private void leave(Departure departure, PersonId by) {
        rooms.forEach(room -> room.handOn(departure, by));
        accounts.switchOff(departure.person(), clock.instant());
        rooms.forEach(room -> room.handOn(departure, by));
        var told = new HashMap<>(told(departure.person(), false));
        told.put("reason", departure.reason());
        departure.to().ifPresent(to -> told.put("to", to.toString()));
        ledger.write(Act.PERSON_CHANGED, by, told);
        weight.switchedOff(departure.person(), by);
        events.publishEvent(new SessionsOver(departure.person()));
    }

    /**
     * Switches somebody on again, with the roles they had; what was handed on stays where it is.
     */
    public ChangeResult reactivate(PersonId person, PersonId by) {
        administrators.takeTurns();
        if (!administrators.may(HouseAct.REACTIVATE, by)) {
            return ChangeResult.NOT_ALLOWED;
        }
        if (staff.person(person).isErased()) {
            return ChangeResult.ERASED;
        }
        if (!accounts.switchOn(person)) {
            return ChangeResult.OUTDATED;
        }
        ledger.write(Act.PERSON_CHANGED, by, told(person, true));
        weight.switchedOn(person, by);
        return ChangeResult.CHANGED;
    }

    private static Map<String, String> told(PersonId person, boolean active) {
        return Map.of("person", person.toString(), "active", Boolean.toString(active));
    }
}
