package org.caibian.absence;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells of absences: the two people they are about, and whoever runs the desk. */
@Component
class AbsenceNews {

    private final Staff staff;
    private final Ledger ledger;
    private final Notices notices;
    private final ApplicationEventPublisher events;

    AbsenceNews(Staff staff, Ledger ledger, Notices notices, ApplicationEventPublisher events) {
        this.staff = staff;
        this.ledger = ledger;
        this.notices = notices;
        this.events = events;
    }

    void entered(Absence absence, PersonId by) {
        tell(absence, Act.ABSENCE_ENTERED, Occasion.ABSENCE_ENTERED, by);
    }

    void ended(Absence absence, PersonId by) {
        tell(absence, Act.ABSENCE_ENDED, Occasion.ABSENCE_ENDED, by);
    }

    private void tell(Absence absence, Act act, Occasion occasion, PersonId by) {
        ledger.write(act, by, lines(absence));
        notices.tell(concerned(absence), occasion, by, told(absence));
        events.publishEvent(new AbsencesChanged(absence.id()));
    }

    private Set<PersonId> concerned(Absence absence) {
        var chiefs =
                absence.desk()
                        .map(desk -> staff.holding(Role.DESK_CHIEF, desk))
                        .orElseGet(() -> staff.holding(Role.CHIEF_EDITOR));
        return Stream.concat(
                        Stream.of(absence.away().id(), absence.standIn().id()),
                        chiefs.stream().map(Person::id))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, String> told(Absence absence) {
        return Map.of(
                "away", absence.away().name(),
                "to", absence.standIn().name(),
                "from", absence.from().at().toString(),
                "until", absence.until().at().toString(),
                "reason", absence.cause());
    }

    private Map<String, String> lines(Absence absence) {
        return Map.of(
                "absence", absence.id().toString(),
                "away", absence.away().id().toString(),
                "awayName", absence.away().name(),
                "standIn", absence.standIn().id().toString(),
                "standInName", absence.standIn().name(),
                "desk", absence.desk().flatMap(staff::desk).map(Desk::name).orElse(""),
                "from", absence.from().onTheClock().toString(),
                "until", absence.until().onTheClock().toString(),
                "cause", absence.cause());
    }
}
