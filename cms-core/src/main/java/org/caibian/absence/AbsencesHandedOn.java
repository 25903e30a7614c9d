package org.caibian.absence;

import java.time.Clock;
import java.util.List;
import org.caibian.shared.PersonId;
import org.caibian.staff.BegunAnew;
import org.caibian.staff.Departure;
import org.caibian.staff.HandingOn;
import org.caibian.staff.Held;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The absences somebody has a part in when they are switched off, and those from what they do for
 * the whole house when they begin anew: they end.
 */
@Component
class AbsencesHandedOn implements HandingOn {

    private static final int MOST = 1000;

    private final AbsenceRows rows;
    private final AbsenceNews news;
    private final Clock clock;

    AbsencesHandedOn(AbsenceRows rows, AbsenceNews news, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    @Override
    public List<Held> held(Departure departure) {
        return ahead(departure.person()).stream()
                .map(absence ->
                        Held.alone(
                                Held.Sort.ABSENCE, absence.away().name(), absence.standIn().name()))
                .toList();
    }

    @Override
    public void handOn(Departure departure, PersonId by) {
        rows.lock();
        end(ahead(departure.person()), by);
    }

    /** Nobody stands in for a chief editor by what was entered before they were that. */
    @EventListener
    void on(BegunAnew anew) {
        rows.lock();
        var away =
                ahead(anew.person()).stream()
                        .filter(absence -> absence.away().id().equals(anew.person()))
                        .filter(absence -> absence.desk().isEmpty())
                        .toList();
        end(away, anew.by());
    }

    private void end(List<Absence> absences, PersonId by) {
        for (var absence : absences) {
            rows.end(absence.id(), by, clock.instant());
            news.ended(absence, by);
        }
    }

    private List<Absence> ahead(PersonId person) {
        return rows.ahead(person, clock.instant(), MOST);
    }
}
