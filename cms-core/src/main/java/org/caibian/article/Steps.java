package org.caibian.article;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a round: opened by its route, claimed and let go by people, duties kept apart. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Steps {

    private final ArticleRows articles;
    private final RoundRows rounds;
    private final Staff staff;
    private final Notary notary;
    private final Clock clock;

    Steps(ArticleRows articles, RoundRows rounds, Staff staff, Notary notary, Clock clock) {
        this.articles = articles;
        this.rounds = rounds;
        this.staff = staff;
        this.notary = notary;
        this.clock = clock;
    }

    /** Opens a step because the route has come to it. */
    public void open(RoundId round, Step step) {
        rounds.open(round, step, clock.instant());
        notary.changed(rounds.article(round).orElseThrow());
    }

    /** Gives an open step to {@code by}. */
    public ClaimResult claim(TaskId task, PersonId by) {
        var round = rounds.lock(task.round());
        var step = round.flatMap(r -> r.openStep(task.step()));
        if (round.isEmpty() || step.isEmpty()) {
            return new ClaimResult.NotOpen();
        }
        var holder = step.get().holder();
        if (holder.isPresent()) {
            return holder.get().equals(by)
                    ? new ClaimResult.Claimed()
                    : new ClaimResult.HeldBy(holder.get());
        }
        var refusal = mayHold(round.get(), task.step(), by);
        if (refusal.isPresent()) {
            return new ClaimResult.Refused(refusal.get());
        }
        give(task, round.get(), by);
        return new ClaimResult.Claimed();
    }

    /** Puts a step back where others of the desk can claim it. */
    public ClaimResult letGo(TaskId task, PersonId by) {
        var round = rounds.lock(task.round());
        var step = round.flatMap(r -> r.openStep(task.step()));
        if (round.isEmpty() || step.isEmpty()) {
            return new ClaimResult.NotOpen();
        }
        if (step.get().holder().filter(by::equals).isEmpty()) {
            return new ClaimResult.Refused(Refusal.NOT_HOLDER);
        }
        rounds.setHolder(task, Optional.empty(), clock.instant());
        notary.note(Act.LET_GO, by, round.get().article(), Map.of("step", task.step().name()));
        return new ClaimResult.LetGo();
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
        var article = round.get().article();
        var refusal = Rights.toReassign(staff.person(by), articles.desk(article));
        if (refusal.isPresent()) {
            return new ReassignResult.Refused(refusal.get());
        }
        var remark = Remark.parse(reason);
        if (remark.isEmpty()) {
            return new ReassignResult.ReasonNeeded(Remark.LONGEST);
        }
        var unfit = mayHold(round.get(), task.step(), to);
        if (unfit.isPresent()) {
            return new ReassignResult.Unfit(unfit.get());
        }
        rounds.setHolder(task, Optional.of(to), clock.instant());
        notary.note(
                Act.REASSIGNED,
                by,
                article,
                Map.of(
                        "step", task.step().name(),
                        "to", to.toString(),
                        "toName", staff.person(to).name(),
                        "reason", remark.get().text()));
        return new ReassignResult.Reassigned();
    }

    /** Who could be given a step now: those of its role on the desk with no duty against it. */
    public List<Person> fitFor(TaskId task) {
        return rounds.find(task.round())
                .map(round ->
                        staff.holding(task.step().role(), articles.desk(round.article())).stream()
                                .filter(person -> isFit(round, task.step(), person))
                                .toList())
                .orElseGet(List::of);
    }

    private boolean isFit(Round round, Step step, Person person) {
        return mayHold(round, step, person).isEmpty()
                && round.step(step)
                        .flatMap(RoundStep::holder)
                        .filter(person.id()::equals)
                        .isEmpty();
    }

    /**
     * Why {@code by} may not decide an open step: another holds it, or {@code by} could not hold
     * it, any more or at all.
     */
    Optional<Refusal> mayDecide(Round round, RoundStep step, PersonId by) {
        return Rights.toDecide(
                staff.person(by),
                step.holder(),
                step.step(),
                articles.desk(round.article()),
                round.authors(),
                round.holdersBut(step.step()));
    }

    void give(TaskId task, Round round, PersonId by) {
        rounds.setHolder(task, Optional.of(by), clock.instant());
        notary.note(Act.CLAIMED, by, round.article(), Map.of("step", task.step().name()));
    }

    private Optional<Refusal> mayHold(Round round, Step step, PersonId by) {
        return mayHold(round, step, staff.person(by));
    }

    private Optional<Refusal> mayHold(Round round, Step step, Person person) {
        return Rights.toHold(
                person,
                step,
                articles.desk(round.article()),
                round.authors(),
                round.holdersBut(step));
    }
}
