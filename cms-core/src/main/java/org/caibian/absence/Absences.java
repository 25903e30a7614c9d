package org.caibian.absence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.absence.AbsenceResult.Why;
import org.caibian.article.Remark;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;
import org.caibian.shared.PersonId;
import org.caibian.shared.Slice;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.staff.Typed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says who is away and who stands in for them (委托). While that runs, {@link Rights} lets the one
 * act in the stead of the other; it takes nothing from whoever is away.
 */
@Component
@Transactional
public class Absences {

    /** Whoever is away for longer is no longer away. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final int MOST_AHEAD = 100;

    private final AbsenceRows rows;
    private final AbsenceNews news;
    private final Staff staff;
    private final Colleagues colleagues;
    private final Clock clock;

    Absences(AbsenceRows rows, AbsenceNews news, Staff staff, Colleagues colleagues, Clock clock) {
        this.rows = rows;
        this.news = news;
        this.staff = staff;
        this.colleagues = colleagues;
        this.clock = clock;
    }

    /** Notes that somebody is away for a time, for a cause, and who stands in for them. */
    public AbsenceResult enter(NewAbsence absence, PersonId by) {
        rows.lock();
        return refused(absence.desk(), absence.away(), by)
                .or(() -> incomplete(absence))
                .or(() -> unfit(absence))
                .or(() -> rows.sameAs(absence).map(AbsenceResult.AwayAlready::new))
                .or(() -> rows.chainedTo(absence).map(AbsenceResult.Chained::new))
                .orElseGet(() -> add(absence, by));
    }

    /** Strikes out why somebody was away, within the act that erases what is kept about them. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetCauses(PersonId away) {
        rows.forgetCauses(away);
    }

    private AbsenceResult add(NewAbsence absence, PersonId by) {
        var id = rows.add(absence, by, clock.instant());
        news.entered(rows.find(id).orElseThrow(), by);
        return new AbsenceResult.Entered(id);
    }

    /** Ends an absence before its time, or calls off one to come. */
    public AbsenceResult end(AbsenceId id, PersonId by) {
        rows.lock();
        var found = rows.find(id);
        if (found.isEmpty()) {
            return new AbsenceResult.Refused(Refusal.NOT_FOUND);
        }
        var absence = found.get();
        return refused(absence.desk(), absence.away().id(), by)
                .or(() -> over(absence))
                .orElseGet(() -> end(absence, by));
    }

    private AbsenceResult end(Absence absence, PersonId by) {
        rows.end(absence.id(), by, clock.instant());
        news.ended(absence, by);
        return new AbsenceResult.Ended();
    }

    /** What {@code by} has a part in, or sees as a chief; the last to end first. */
    @Transactional(readOnly = true)
    public Slice<Absence> concerning(PersonId by, Keyset from, int limit) {
        var person = staff.person(by);
        return rows.of(by, led(person), person.is(Role.CHIEF_EDITOR), from, limit);
    }

    /**
     * What lends something to {@code person}, or of theirs, now or later; what begins first first.
     */
    @Transactional(readOnly = true)
    public List<Absence> ahead(PersonId person) {
        return rows.ahead(person, clock.instant(), MOST_AHEAD);
    }

    /** One that concerns {@code by}. */
    @Transactional(readOnly = true)
    public Optional<Absence> find(AbsenceId id, PersonId by) {
        return rows.find(id).filter(absence -> concerns(absence, staff.person(by)));
    }

    /**
     * Who {@code by} may say to be away from there: whoever has something to lend, by what is
     * typed.
     */
    @Transactional(readOnly = true)
    public List<Person> mayBeAway(Optional<DeskId> desk, PersonId by, Typed typed) {
        var asking = staff.person(by);
        var lenders =
                desk.map(Circle::reviewersOf).orElseGet(() -> Circle.holding(Role.CHIEF_EDITOR));
        return colleagues.of(lenders, typed, away -> mayBeAway(desk, away, asking));
    }

    /** {@code by} themselves, where they have something to lend there. */
    @Transactional(readOnly = true)
    public Optional<Person> oneself(Optional<DeskId> desk, PersonId by) {
        return Optional.of(staff.person(by)).filter(self -> mayBeAway(desk, self, self));
    }

    private static boolean mayBeAway(Optional<DeskId> desk, Person away, Person by) {
        return !lent(away, desk).isEmpty()
                && Rights.allow(Action.DELEGATE, by, Matter.absence(desk, away.id()));
    }

    /** Who could stand in for {@code away} there, by what is typed. */
    @Transactional(readOnly = true)
    public List<Person> mayStandIn(Optional<DeskId> desk, PersonId away, Typed typed) {
        var roles = lent(staff.person(away), desk);
        return colleagues.of(
                Circle.REVIEWERS,
                typed,
                person ->
                        !person.id().equals(away) && roles.stream().allMatch(person::mayStandInAs));
    }

    private boolean concerns(Absence absence, Person person) {
        return Stream.of(absence.away(), absence.standIn())
                        .anyMatch(party -> party.id().equals(person.id()))
                || person.is(Role.CHIEF_EDITOR)
                || absence.desk().filter(led(person)::contains).isPresent();
    }

    private static Set<DeskId> led(Person person) {
        return person.desks().stream()
                .filter(desk -> person.is(Role.DESK_CHIEF, desk))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<AbsenceResult> refused(Optional<DeskId> desk, PersonId away, PersonId by) {
        return Rights.refusal(Action.DELEGATE, staff.person(by), Matter.absence(desk, away))
                .map(AbsenceResult.Refused::new);
    }

    private Optional<AbsenceResult> incomplete(NewAbsence absence) {
        if (Remark.parse(absence.cause()).isEmpty()) {
            return Optional.of(new AbsenceResult.CauseNeeded(Remark.LONGEST));
        }
        var until = absence.until();
        return until.isAfter(absence.from())
                        && until.isAfter(clock.instant())
                        && !until.isAfter(absence.from().plus(LONGEST))
                ? Optional.empty()
                : Optional.of(new AbsenceResult.NoSuchTime(LONGEST));
    }

    private Optional<AbsenceResult> unfit(NewAbsence absence) {
        var roles = lent(staff.person(absence.away()), absence.desk());
        if (roles.isEmpty()) {
            return Optional.of(new AbsenceResult.NothingToLend());
        }
        var standIn = staff.person(absence.standIn());
        if (absence.standIn().equals(absence.away())) {
            return Optional.of(new AbsenceResult.Unfit(Why.SAME_PERSON));
        }
        if (!standIn.active()) {
            return Optional.of(new AbsenceResult.Unfit(Why.NOT_ACTIVE));
        }
        return roles.stream().allMatch(standIn::mayStandInAs)
                ? Optional.empty()
                : Optional.of(new AbsenceResult.Unfit(Why.REVIEWS_NOTHING));
    }

    /** The roles somebody has there that reviews ask for; whoever is switched off lends nothing. */
    private static Set<Role> lent(Person away, Optional<DeskId> desk) {
        return away.posts().stream()
                .filter(post -> away.active() && post.desk().equals(desk))
                .map(Post::role)
                .filter(Role::isLent)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<AbsenceResult> over(Absence absence) {
        Instant now = clock.instant();
        return absence.at(now) == Absence.Course.OVER
                ? Optional.of(new AbsenceResult.OverAlready(absence.overAt()))
                : Optional.empty();
    }
}
