package org.caibian.article;

import java.util.Optional;
import org.caibian.article.Matter.Seat;
import org.caibian.staff.Person;
import org.caibian.staff.Role;

/** The people a right belongs to, as one row of {@link Rights} names them. */
enum Who {
    /** Any post on the desk, or the review of the whole house. */
    OF_THE_DESK {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                    matter.desk().filter(person.desks()::contains).isPresent()
                            || person.is(Role.CHIEF_EDITOR),
                    Refusal.ROLE_MISSING);
        }
    },
    /** A writing role on the desk. */
    WRITER {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                    matter.isAnyOf(person, Role.REPORTER, Role.EDITOR, Role.DESK_CHIEF),
                    Refusal.ROLE_MISSING);
        }
    },
    /** Who saved the draft since its last release. */
    AUTHOR {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(matter.authors().contains(person.id()), Refusal.NOT_AUTHOR);
        }
    },
    /** One of those, or an editor of the desk. */
    AUTHOR_OR_EDITOR {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                    matter.authors().contains(person.id()) || matter.isAnyOf(person, Role.EDITOR),
                    Refusal.NOT_AUTHOR_NOR_EDITOR);
        }
    },
    /** An editor of the desk, its chief, or the chief editor. */
    EDITOR_OR_ABOVE {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                    matter.isAnyOf(person, Role.EDITOR, Role.DESK_CHIEF, Role.CHIEF_EDITOR),
                    Refusal.ROLE_MISSING);
        }
    },
    /** One of those, and not who proposed it. */
    SECOND_EDITOR_OR_ABOVE {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return EDITOR_OR_ABOVE.refusal(person, matter).or(() -> proposed(person, matter));
        }
    },
    /** The desk's chief, or the chief editor. */
    CHIEF {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                    matter.isAnyOf(person, Role.DESK_CHIEF, Role.CHIEF_EDITOR),
                    Refusal.ROLE_MISSING);
        }
    },
    /** One of those, and not who proposed it. */
    SECOND_CHIEF {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return CHIEF.refusal(person, matter).or(() -> proposed(person, matter));
        }
    },
    CHIEF_EDITOR {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(matter.isAnyOf(person, Role.CHIEF_EDITOR), Refusal.ROLE_MISSING);
        }
    },
    /**
     * Of the step's role, with no duty against it: who wrote reviews nothing of it, and nobody
     * holds two steps of a round; while it is another's, or offered to another, nobody else.
     */
    FIT_FOR_THE_STEP {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return matter.seat()
                    .map(seat -> fit(person, matter, seat).or(() -> taken(person, seat)))
                    .orElse(Optional.of(Refusal.NOT_IN_REVIEW));
        }
    },
    /** The same of a second look, which there is only at what readers have. */
    FIT_FOR_THE_SECOND_LOOK {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                            matter.stage().isEmpty() && matter.seat().isPresent(),
                            Refusal.NO_SECOND_LOOK)
                    .or(() -> FIT_FOR_THE_STEP.refusal(person, matter));
        }
    },
    /** Who holds the step, and still could. */
    HOLDER {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                            matter.seat()
                                    .flatMap(Seat::holder)
                                    .filter(person.id()::equals)
                                    .isPresent(),
                            Refusal.NOT_HOLDER)
                    .or(() -> FIT_FOR_THE_STEP.refusal(person, matter));
        }
    },
    /** Who holds a step and has not sealed it before; one asked again stays with its holder. */
    HOLDER_AT_FIRST_ASKING {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return HOLDER.refusal(person, matter)
                    .filter(refusal -> refusal == Refusal.NOT_HOLDER)
                    .or(() ->
                            unless(
                                    !matter.seat().map(Seat::askedAgain).orElse(false),
                                    Refusal.ASKED_AGAIN));
        }
    },
    /** Who holds a review, or could claim it where nobody does. */
    REVIEWER {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return FIT_FOR_THE_STEP.refusal(person, matter).or(() -> of(matter, true));
        }
    },
    /** Who holds a proofreading, or could claim it where nobody does. */
    PROOFREADER {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return FIT_FOR_THE_STEP.refusal(person, matter).or(() -> of(matter, false));
        }
    };

    /** Why {@code person} is none of them; empty for one who is. */
    abstract Optional<Refusal> refusal(Person person, Matter matter);

    private static Optional<Refusal> unless(boolean included, Refusal why) {
        return included ? Optional.empty() : Optional.of(why);
    }

    private static Optional<Refusal> proposed(Person person, Matter matter) {
        return unless(matter.proposer().filter(person.id()::equals).isEmpty(), Refusal.PROPOSED_IT);
    }

    private static Optional<Refusal> fit(Person person, Matter matter, Seat seat) {
        if (!matter.isAnyOf(person, seat.step().role())) {
            return Optional.of(Refusal.ROLE_MISSING);
        }
        if (matter.authors().contains(person.id())) {
            return Optional.of(Refusal.IS_AUTHOR);
        }
        return unless(!seat.others().contains(person.id()), Refusal.HOLDS_ANOTHER_STEP);
    }

    private static Optional<Refusal> taken(Person person, Seat seat) {
        if (seat.holder().isPresent()) {
            return unless(seat.holder().get().equals(person.id()), Refusal.NOT_HOLDER);
        }
        return unless(
                seat.offeredTo().filter(first -> !first.equals(person.id())).isEmpty(),
                Refusal.OFFERED_TO_ANOTHER);
    }

    private static Optional<Refusal> of(Matter matter, boolean review) {
        return unless(
                matter.seat().filter(seat -> seat.step().isReview() == review).isPresent(),
                review ? Refusal.IS_PROOFREADING : Refusal.IS_REVIEW);
    }
}
