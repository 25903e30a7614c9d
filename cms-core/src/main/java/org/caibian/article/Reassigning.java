package org.caibian.article;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.ledger.Act;
import org.caibian.notice.Notices;
import org.caibian.notice.Occasion;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Rights;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Giving open steps to other people (改派): the chief's way out where a holder is away. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Reassigning {

    private static final Set<Act> HANDED = Set.of(Act.CLAIMED, Act.LET_GO, Act.REASSIGNED);

    private final ArticleRows articles;
    private final OpenSteps openSteps;
    private final Steps steps;
    private final Staff staff;
    private final Colleagues colleagues;
    private final Notary notary;
    private final Notices notices;
    private final Clock clock;

    Reassigning(
            ArticleRows articles,
            OpenSteps openSteps,
            Steps steps,
            Staff staff,
            Colleagues colleagues,
            Notary notary,
            Notices notices,
            Clock clock) {
        this.articles = articles;
        this.openSteps = openSteps;
        this.steps = steps;
        this.staff = staff;
        this.colleagues = colleagues;
        this.notary = notary;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Gives an open step to {@code to} in place of the holder {@code seen}, for a reason that stays
     * in the ledger.
     */
    public ReassignResult reassign(
            TaskId task, Seen<PersonId> seen, PersonId to, String reason, PersonId by) {
        return openSteps.<ReassignResult>act(
                task,
                open -> reassign(open, seen, to, reason, by),
                settled -> settled,
                ReassignResult.Refused::new);
    }

    private ReassignResult reassign(
            OpenStep open, Seen<PersonId> seen, PersonId to, String reason, PersonId by) {
        var chief = steps.capacity(Action.REASSIGN, open, by);
        if (chief.refusal().isPresent()) {
            return new ReassignResult.Refused(chief.refusal().get());
        }
        var remark = Remark.parse(reason);
        if (remark.isEmpty()) {
            return new ReassignResult.ReasonNeeded(Remark.LONGEST);
        }
        if (!seen.stands(open.step().holder())) {
            return outdated(open);
        }
        staff.stay(to);
        var receiver = staff.person(to);
        var fit = Rights.capacity(Action.CLAIM, receiver, givenAway(open));
        if (fit.refusal().isPresent()) {
            return new ReassignResult.Unfit(fit.refusal().get());
        }
        give(open, receiver, fit.inSteadOf(), remark.get(), by, chief.inSteadOf());
        return new ReassignResult.Reassigned();
    }

    private ReassignResult outdated(OpenStep open) {
        var step = open.step().step().name();
        return new ReassignResult.Outdated(
                open.step().holder(),
                notary.last(
                        open.round().draft(),
                        HANDED,
                        entry -> step.equals(entry.details().get("step"))));
    }

    private void give(
            OpenStep open,
            Person to,
            Optional<PersonId> away,
            Remark reason,
            PersonId by,
            Optional<PersonId> chief) {
        steps.hold(open.task(), open.round(), Optional.of(to.id()), away);
        note(open, to, away, reason, by, chief);
        tell(open, to, reason, by);
    }

    private void note(
            OpenStep open,
            Person to,
            Optional<PersonId> away,
            Remark reason,
            PersonId by,
            Optional<PersonId> chief) {
        var told = new HashMap<String, String>();
        told.put("step", open.step().step().name());
        told.put("to", to.id().toString());
        told.put("toName", to.name());
        away.map(staff::person).ifPresent(person -> told.put("toInSteadOfName", person.name()));
        told.put("reason", reason.text());
        notary.note(Act.REASSIGNED, by, chief, open.round().draft(), told);
    }

    /** Whoever has it now hears of it, and whoever had it. */
    private void tell(OpenStep open, Person to, Remark reason, PersonId by) {
        notices.tell(
                Stream.concat(Stream.of(to.id()), open.step().holder().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                Occasion.REASSIGNED,
                open.round().draft(),
                by,
                Map.of(
                        "step", open.step().step().name(),
                        "to", to.name(),
                        "reason", reason.text()));
    }

    /** Gives a step of somebody who is switched off to another, who is fit for it. */
    void handOn(OpenStep open, PersonId to, String reason, PersonId by) {
        var receiver = staff.person(to);
        var fit = Rights.capacity(Action.CLAIM, receiver, givenAway(open));
        give(open, receiver, fit.inSteadOf(), new Remark(reason), by, Optional.empty());
    }

    /** Whether that person could be given a step now. */
    boolean isFit(OpenStep open, PersonId to) {
        return Rights.allow(Action.CLAIM, staff.person(to), givenAway(open));
    }

    /**
     * Who could be given a step now: those of its role on the desk with no duty against it, by what
     * is typed.
     */
    public List<Person> fitFor(TaskId task, Typed typed) {
        return openSteps.find(task).map(open -> fitFor(open, typed)).orElseGet(List::of);
    }

    private List<Person> fitFor(OpenStep open, Typed typed) {
        var desk = articles.desk(open.round().article());
        var given = givenAway(open);
        return colleagues.of(
                Circle.reviewing(open.step().step().role(), desk),
                typed,
                person ->
                        open.step().holder().filter(person.id()::equals).isEmpty()
                                && Rights.allow(Action.CLAIM, person, given));
    }

    private Matter givenAway(OpenStep open) {
        var seat = open.round().seat(open.step(), clock.instant()).givenAway();
        return steps.matter(open.round(), seat);
    }
}
