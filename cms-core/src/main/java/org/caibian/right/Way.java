package org.caibian.right;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caibian.right.Matter.Seat;
import org.caibian.staff.Person;
import org.caibian.staff.Role;

/** One way to a right: the roles that open it, and the ground somebody has who comes by it. */
record Way(Set<Role> roles, Found found) {

    interface Found {
        Optional<Ground> ground(Person person, Matter matter);
    }

    /** Who saved the draft since its last release. */
    static final Way AUTHOR =
            open((person, matter) ->
                    so(matter.authors().contains(person.id()), new Ground.Wrote()));

    /** Who began what nobody has written on yet. */
    static final Way OPENER =
            open((person, matter) ->
                    so(
                            matter.opener().filter(person.id()::equals).isPresent(),
                            new Ground.Began()));

    /** Whose absence it is about. */
    static final Way AWAY =
            open((person, matter) ->
                    so(matter.away().filter(person.id()::equals).isPresent(), new Ground.IsAway()));

    /** Whoever stands in on the desk, as whatever it is. */
    static final Way STAND_IN =
            open((person, matter) ->
                    matter.desk()
                            .flatMap(desk -> person.inSteadOfOn(desk).findFirst())
                            .map(Ground.InSteadOf::new));

    /** Any role on the desk. */
    static final Way OF_THE_DESK =
            as(
                    Stream.of(Role.values())
                            .filter(role -> role.scope() == Role.Scope.DESK)
                            .toArray(Role[]::new));

    /** Those for whom there is a seat at all; whether it is theirs is asked further. */
    static final Way SEAT = seat(_ -> true, (_, _) -> true);

    /** Whoever holds the seat. */
    static final Way SEAT_HELD = seat(_ -> true, (person, seat) -> seat.isHeldBy(person.id()));

    /** The same as {@link #SEAT} at a review. */
    static final Way REVIEW = seat(Step::isReview, (_, _) -> true);

    /** The same at a proofreading. */
    static final Way PROOFREADING = seat(step -> !step.isReview(), (_, _) -> true);

    /** The same at a second look, which there is only at what readers have. */
    static final Way SECOND_LOOK =
            new Way(
                    REVIEW.roles,
                    (person, matter) ->
                            matter.stage().isEmpty()
                                    ? SEAT.ground(person, matter)
                                    : Optional.empty());

    private interface Sits {
        boolean at(Person person, Seat seat);
    }

    /** Any of these roles; one for the house counts anywhere. */
    static Way as(Role... roles) {
        return new Way(
                Set.of(roles),
                (person, matter) ->
                        Stream.of(roles)
                                .filter(role -> matter.isAnyOf(person, role))
                                .findFirst()
                                .map(Ground.Held::new));
    }

    /** In the stead of somebody with one of these. */
    static Way inSteadOf(Role... roles) {
        return open((person, matter) ->
                matter.lenders(person, roles).findFirst().map(Ground.InSteadOf::new));
    }

    /** Whether it depends on a step, whose role is asked for and no other. */
    boolean isOfAStep() {
        return List.of(SEAT, SEAT_HELD, SECOND_LOOK).contains(this);
    }

    Optional<Ground> ground(Person person, Matter matter) {
        return found.ground(person, matter);
    }

    private static Way open(Found found) {
        return new Way(Set.of(), found);
    }

    private static Way seat(Predicate<Step> steps, Sits sits) {
        var roles =
                EnumSet.allOf(Step.class).stream()
                        .filter(steps)
                        .map(Step::role)
                        .collect(toUnmodifiableSet());
        return new Way(
                roles,
                (person, matter) ->
                        matter.seat()
                                .filter(seat -> steps.test(seat.step()))
                                .filter(seat -> sits.at(person, seat))
                                .map(seat -> seated(person, matter, seat)));
    }

    private static Ground seated(Person person, Matter matter, Seat seat) {
        var away = new Seating(person, matter, seat).inSteadOf();
        return seat.isHeldBy(person.id())
                ? new Ground.Holds(seat.step(), away)
                : new Ground.CouldClaim(seat.step(), away);
    }

    private static Optional<Ground> so(boolean is, Ground ground) {
        return is ? Optional.of(ground) : Optional.empty();
    }
}
