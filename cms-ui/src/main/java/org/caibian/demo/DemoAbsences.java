package org.caibian.demo;

import java.util.List;
import java.util.Optional;
import org.caibian.absence.AbsenceResult;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.demo.DemoStoryPlay.Scene;
import org.caibian.shared.Newsroom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Plays who is away in the demo, through the door their chief would use. */
@Component
@ConditionalOnBooleanProperty("caibian.demo")
class DemoAbsences {
    private final Absences absences;
    private final Newsroom newsroom;

    DemoAbsences(Absences absences, Newsroom newsroom) {
        this.absences = absences;
        this.newsroom = newsroom;
    }

    List<Scene> scenes(DemoNewsroom house, DemoKeys keys, DemoCalendar calendar) {
        return house.absences().stream()
                .map(absence ->
                        new Scene(
                                calendar.ago(absence.entered()),
                                () -> enter(absence, keys, calendar)))
                .toList();
    }

    private void enter(DemoNewsroom.Absence absence, DemoKeys keys, DemoCalendar calendar) {
        var from = calendar.ago(absence.from());
        var entered =
                absences.enter(
                        new NewAbsence(
                                keys.person(absence.away()),
                                keys.person(absence.standIn()),
                                Optional.of(keys.desk(absence.desk())),
                                from,
                                from.plus(absence.lasts()),
                                newsroom.zone(),
                                absence.cause()),
                        keys.person(absence.enteredBy()));
        Played.as(AbsenceResult.Entered.class, entered, absence.away() + " away");
    }
}
