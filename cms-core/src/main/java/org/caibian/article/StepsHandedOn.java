package org.caibian.article;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.shared.PersonId;
import org.caibian.staff.Departure;
import org.caibian.staff.HandingOn;
import org.caibian.staff.Held;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;

/**
 * The steps somebody holds when they are switched off: for whoever is named, where they may hold
 * them, and else back where others of the desk can claim them.
 */
@Component
class StepsHandedOn implements HandingOn {

    private final HeldRows rows;
    private final OpenSteps openSteps;
    private final Steps steps;
    private final Reassigning reassigning;
    private final Staff staff;
    private final Notary notary;

    StepsHandedOn(
            HeldRows rows,
            OpenSteps openSteps,
            Steps steps,
            Reassigning reassigning,
            Staff staff,
            Notary notary) {
        this.rows = rows;
        this.openSteps = openSteps;
        this.steps = steps;
        this.reassigning = reassigning;
        this.staff = staff;
        this.notary = notary;
    }

    @Override
    public List<Held> held(Departure departure) {
        return rows.steps(departure.person()).stream()
                .map(held ->
                        new Held(
                                Held.Sort.STEP,
                                held.number(),
                                held.task().step().name(),
                                departure.to().filter(taker -> isFit(held.task(), taker))))
                .toList();
    }

    private boolean isFit(TaskId task, PersonId taker) {
        return openSteps.find(task).filter(open -> reassigning.isFit(open, taker)).isPresent();
    }

    @Override
    public void handOn(Departure departure, PersonId by) {
        for (var held : rows.steps(departure.person())) {
            openSteps
                    .lock(held.task())
                    .filter(open ->
                            open.step().holder().filter(departure.person()::equals).isPresent())
                    .ifPresent(open -> handOn(open, departure, by));
        }
    }

    private void handOn(OpenStep open, Departure departure, PersonId by) {
        departure
                .to()
                .filter(taker -> reassigning.isFit(open, taker))
                .ifPresentOrElse(
                        taker -> reassigning.handOn(open, taker, departure.reason(), by),
                        () -> handBack(open, departure, by));
    }

    private void handBack(OpenStep open, Departure departure, PersonId by) {
        steps.hold(open.task(), open.round(), Optional.empty(), Optional.empty());
        notary.note(
                Act.LET_GO,
                by,
                open.round().draft(),
                Map.of(
                        "step", open.step().step().name(),
                        "from", departure.person().toString(),
                        "fromName", staff.person(departure.person()).name(),
                        "reason", departure.reason()));
    }
}
