package org.caibian.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Giving open steps to other people (改派): the chief's way out where a holder is away. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reassigning {

    private final ArticleRows articles;
    private final RoundRows rounds;
    private final Steps steps;
    private final Staff staff;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    Reassigning(
            ArticleRows articles,
            RoundRows rounds,
            Steps steps,
            Staff staff,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.articles = articles;
        this.rounds = rounds;
        this.steps = steps;
        this.staff = staff;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Gives an open step to {@code to}, whoever holds it, for a reason that stays in the ledger.
     */
    public ReassignResult reassign(TaskId task, PersonId to, String reason, PersonId by) {
        var round = rounds.lock(task.round());
        var step = round.flatMap(r -> r.openStep(task.step()));
        if (round.isEmpty() || step.isEmpty()) {
            return new ReassignResult.NotOpen();
        }
        var refusal = steps.refusal(Action.REASSIGN, round.get(), step.get(), by);
        if (refusal.isPresent()) {
            return new ReassignResult.Refused(refusal.get());
        }
        var remark = Remark.parse(reason);
        if (remark.isEmpty()) {
            return new ReassignResult.ReasonNeeded(Remark.LONGEST);
        }
        var receiver = staff.person(to);
        var unfit = unfit(round.get(), step.get(), receiver);
        if (unfit.isPresent()) {
            return new ReassignResult.Unfit(unfit.get());
        }
        give(task, round.get(), receiver, remark.get(), by);
        tell(round.get(), step.get(), receiver, remark.get(), by);
        return new ReassignResult.Reassigned();
    }

    private void give(TaskId task, Round round, Person to, Remark reason, PersonId by) {
        steps.hold(task, round, Optional.of(to.id()));
        notary.note(
                Act.REASSIGNED,
                by,
                round.article(),
                Map.of(
                        "step", task.step().name(),
                        "to", to.id().toString(),
                        "toName", to.name(),
                        "reason", reason.text()));
    }

    /** Whoever has it now hears of it, and whoever had it. */
    private void tell(Round round, RoundStep step, Person to, Remark reason, PersonId by) {
        notices.tell(
                Stream.concat(Stream.of(to.id()), step.holder().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                Occasion.REASSIGNED,
                round.article(),
                by,
                Map.of(
                        "step", step.step().name(),
                        "to", to.name(),
                        "reason", reason.text()));
    }

    /** Who could be given a step now: those of its role on the desk with no duty against it. */
    public List<Person> fitFor(TaskId task) {
        var round = rounds.find(task.round());
        var step = round.flatMap(r -> r.openStep(task.step()));
        if (round.isEmpty() || step.isEmpty()) {
            return List.of();
        }
        var desk = articles.desk(round.get().article());
        return staff.holding(task.step().role(), desk).stream()
                .filter(person -> step.get().holder().filter(person.id()::equals).isEmpty())
                .filter(person -> unfit(round.get(), step.get(), person).isEmpty())
                .toList();
    }

    private Optional<Refusal> unfit(Round round, RoundStep step, Person person) {
        var seat = round.seat(step, clock.instant()).givenAway();
        return Rights.refusal(Action.CLAIM, person, steps.matter(round, seat));
    }
}
