package org.caibian.right;

import java.util.List;
import java.util.Optional;
import org.caibian.right.Matter.Seat;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;

/**
 * The people a right belongs to, as one row of {@link Rights} names them: whoever comes by one of
 * its ways, with nothing further against it.
 */
public enum Who {
    /** Any post on the desk, the review of the whole house, or standing in there for somebody. */
    OF_THE_DESK_OR_STAND_IN(
            Refusal.ROLE_MISSING, Way.OF_THE_DESK, Way.as(Role.CHIEF_EDITOR), Way.STAND_IN),
    /** A writing role on the desk. */
    WRITER(Refusal.ROLE_MISSING, Way.as(Role.REPORTER, Role.EDITOR, Role.DESK_CHIEF)),
    /** Who saved the draft since its last release. */
    AUTHOR(Refusal.NOT_AUTHOR, Way.AUTHOR),
    /** One of those, or an editor of the desk. */
    AUTHOR_OR_EDITOR(Refusal.NOT_AUTHOR_NOR_EDITOR, Way.AUTHOR, Way.as(Role.EDITOR)),
    /** One of those, or who began what nobody has written on yet. */
    AUTHOR_OPENER_OR_EDITOR(
            Refusal.NOT_AUTHOR_NOR_EDITOR, Way.AUTHOR, Way.as(Role.EDITOR), Way.OPENER),
    /** An editor of the desk, its chief, or the chief editor. */
    EDITOR_OR_ABOVE(Refusal.ROLE_MISSING, Way.as(Role.EDITOR, Role.DESK_CHIEF, Role.CHIEF_EDITOR)),
    /** One of those, where somebody else has proposed to withdraw it. */
    SECOND_EDITOR_OR_ABOVE(
            Refusal.ROLE_MISSING, Way.as(Role.EDITOR, Role.DESK_CHIEF, Role.CHIEF_EDITOR)) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return second(person, matter.toWithdraw());
        }
    },
    /** The chief who has proposed that. */
    FIRST_TO_WITHDRAW(Refusal.ROLE_MISSING, Way.as(Role.DESK_CHIEF, Role.CHIEF_EDITOR)) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return first(person, matter.toWithdraw());
        }
    },
    /** The desk's chief, or the chief editor. */
    CHIEF(Refusal.ROLE_MISSING, Way.as(Role.DESK_CHIEF, Role.CHIEF_EDITOR)),
    /** One of those, or whoever runs the house's accounts. */
    CHIEF_OR_ADMINISTRATOR(
            Refusal.ROLE_MISSING, Way.as(Role.DESK_CHIEF, Role.CHIEF_EDITOR, Role.ADMIN)),
    /** A chief, or whoever stands in for one. */
    CHIEF_OR_STAND_IN(
            Refusal.ROLE_MISSING,
            Way.as(Role.DESK_CHIEF, Role.CHIEF_EDITOR),
            Way.inSteadOf(Role.DESK_CHIEF, Role.CHIEF_EDITOR)),
    /** Whoever is away, the chief of that desk, or the chief editor. */
    AWAY_OR_CHIEF(Refusal.NOT_AWAY_NOR_CHIEF, Way.AWAY, Way.as(Role.DESK_CHIEF, Role.CHIEF_EDITOR)),
    /** A chief, where somebody else has proposed to lift its embargo. */
    SECOND_CHIEF(Refusal.ROLE_MISSING, Way.as(Role.DESK_CHIEF, Role.CHIEF_EDITOR)) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return second(person, matter.toLift());
        }
    },
    /** The chief editor who has proposed that. */
    FIRST_CHIEF(Refusal.ROLE_MISSING, Way.as(Role.CHIEF_EDITOR)) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return first(person, matter.toLift());
        }
    },
    CHIEF_EDITOR(Refusal.ROLE_MISSING, Way.as(Role.CHIEF_EDITOR)),
    /** Who may sit at the step, themselves or in somebody's stead: see {@link Seating}. */
    FIT_FOR_THE_STEP(Refusal.NOT_IN_REVIEW, Way.SEAT) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return fit(person, matter);
        }
    },
    /** The same of a second look, which there is only at what readers have. */
    FIT_FOR_THE_SECOND_LOOK(Refusal.NO_SECOND_LOOK, Way.SECOND_LOOK) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return fit(person, matter);
        }
    },
    /** Who holds the step, and still could. */
    HOLDER(Refusal.NOT_HOLDER, Way.SEAT_HELD) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return fit(person, matter);
        }
    },
    /** Who holds a step and has not sealed it before; one asked again stays with its holder. */
    HOLDER_AT_FIRST_ASKING(Refusal.NOT_HOLDER, Way.SEAT_HELD) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return unless(!matter.seat().map(Seat::askedAgain).orElse(false), Refusal.ASKED_AGAIN);
        }
    },
    /** Who holds a review, or could claim it where nobody does. */
    REVIEWER(Refusal.NOT_IN_REVIEW, Way.SEAT) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return fit(person, matter)
                    .or(() -> unless(isAt(Way.REVIEW, person, matter), Refusal.IS_PROOFREADING));
        }

        @Override
        public boolean isOpenTo(Role role) {
            return Way.REVIEW.roles().contains(role);
        }
    },
    /** Who holds a proofreading, or could claim it where nobody does. */
    PROOFREADER(Refusal.NOT_IN_REVIEW, Way.SEAT) {
        @Override
        Optional<Refusal> further(Person person, Matter matter) {
            return fit(person, matter)
                    .or(() -> unless(isAt(Way.PROOFREADING, person, matter), Refusal.IS_REVIEW));
        }

        @Override
        public boolean isOpenTo(Role role) {
            return Way.PROOFREADING.roles().contains(role);
        }
    };

    private final Refusal missing;

    @SuppressWarnings("ImmutableEnumChecker") // A way only looks at what it is given.
    private final List<Way> ways;

    Who(Refusal missing, Way... ways) {
        this.missing = missing;
        this.ways = List.of(ways);
    }

    /** Whether that role alone may be enough, with the right article and no duty against it. */
    public boolean isOpenTo(Role role) {
        return ways.stream().anyMatch(way -> way.roles().contains(role));
    }

    /** Whether whoever wrote the article may come to it who could not by that role alone. */
    public boolean isOpenToAuthor(Role role) {
        return ways.contains(Way.AUTHOR) && WRITER.isOpenTo(role) && !isOpenTo(role);
    }

    /** Whether it depends on a step, whose role is asked for and no other. */
    boolean isOfAStep() {
        return ways.stream().anyMatch(Way::isOfAStep);
    }

    /** Why {@code person} is none of them; empty for one who is. */
    Optional<Refusal> refusal(Person person, Matter matter) {
        return ground(person, matter).isEmpty() ? Optional.of(missing) : further(person, matter);
    }

    /** By what {@code person} comes to it, whatever there is further against it. */
    Optional<Ground> ground(Person person, Matter matter) {
        return ways.stream().flatMap(way -> way.ground(person, matter).stream()).findFirst();
    }

    /** In whose stead one who is acts; empty for their own name. */
    Optional<PersonId> inSteadOf(Person person, Matter matter) {
        return ground(person, matter)
                .flatMap(ground ->
                        switch (ground) {
                            case Ground.InSteadOf(var away) -> Optional.of(away);
                            case Ground.Holds(var _, var away) -> away;
                            case Ground.CouldClaim(var _, var away) -> away;
                            case Ground.Held _, Ground.Wrote _, Ground.Began _, Ground.IsAway _ ->
                                    Optional.empty();
                        });
    }

    /** What else stands against whoever came by one of the ways. */
    Optional<Refusal> further(Person person, Matter matter) {
        return Optional.empty();
    }

    private static Optional<Refusal> fit(Person person, Matter matter) {
        return matter.seat().flatMap(seat -> new Seating(person, matter, seat).refusal());
    }

    private static boolean isAt(Way way, Person person, Matter matter) {
        return way.ground(person, matter).isPresent();
    }

    private static Optional<Refusal> unless(boolean included, Refusal why) {
        return included ? Optional.empty() : Optional.of(why);
    }

    private static Optional<Refusal> first(Person person, Optional<PersonId> proposer) {
        return unless(proposer.isPresent(), Refusal.NOT_PROPOSED)
                .or(() -> unless(proposer.get().equals(person.id()), Refusal.ANOTHERS_PROPOSAL));
    }

    private static Optional<Refusal> second(Person person, Optional<PersonId> first) {
        return unless(first.isPresent(), Refusal.NOT_PROPOSED)
                .or(() -> unless(!first.get().equals(person.id()), Refusal.PROPOSED_IT));
    }
}
