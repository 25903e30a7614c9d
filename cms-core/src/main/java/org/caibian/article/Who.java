package org.caibian.article;

import java.util.Optional;
import org.caibian.article.Matter.Seat;
import org.caibian.shared.PersonId;
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
    /** One of those, or whoever stands in there for somebody who is away. */
    OF_THE_DESK_OR_STAND_IN {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return OF_THE_DESK
                    .refusal(person, matter)
                    .filter(_ -> matter.desk().filter(person::standsInOn).isEmpty());
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
    /** One of those, or who began what nobody has written on yet. */
    AUTHOR_OPENER_OR_EDITOR {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return AUTHOR_OR_EDITOR
                    .refusal(person, matter)
                    .filter(_ -> matter.opener().filter(person.id()::equals).isEmpty());
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
    /** One of those, where somebody else has proposed to withdraw it. */
    SECOND_EDITOR_OR_ABOVE {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return EDITOR_OR_ABOVE
                    .refusal(person, matter)
                    .or(() -> second(person, matter.toWithdraw()));
        }
    },
    /** The chief who has proposed that. */
    FIRST_TO_WITHDRAW {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return CHIEF.refusal(person, matter).or(() -> first(person, matter.toWithdraw()));
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
    /** One of those, or whoever stands in for one. */
    CHIEF_OR_STAND_IN {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return CHIEF.refusal(person, matter).filter(_ -> stead(person, matter).isEmpty());
        }

        @Override
        Optional<PersonId> inSteadOf(Person person, Matter matter) {
            return CHIEF.refusal(person, matter).flatMap(_ -> stead(person, matter));
        }

        private static Optional<PersonId> stead(Person person, Matter matter) {
            return matter.lenders(person, Role.DESK_CHIEF, Role.CHIEF_EDITOR).findFirst();
        }
    },
    /** Whoever is away, the chief of that desk, or the chief editor. */
    AWAY_OR_CHIEF {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                    matter.away().filter(person.id()::equals).isPresent()
                            || CHIEF.refusal(person, matter).isEmpty(),
                    Refusal.NOT_AWAY_NOR_CHIEF);
        }
    },
    /** A chief, where somebody else has proposed to lift its embargo. */
    SECOND_CHIEF {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return CHIEF.refusal(person, matter).or(() -> second(person, matter.toLift()));
        }
    },
    /** The chief editor who has proposed that. */
    FIRST_CHIEF {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return CHIEF_EDITOR.refusal(person, matter).or(() -> first(person, matter.toLift()));
        }
    },
    CHIEF_EDITOR {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(matter.isAnyOf(person, Role.CHIEF_EDITOR), Refusal.ROLE_MISSING);
        }
    },
    /** Who may sit at the step, themselves or in somebody's stead: see {@link Seating}. */
    FIT_FOR_THE_STEP(true) {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return matter.seat()
                    .map(seat -> new Seating(person, matter, seat).refusal())
                    .orElse(Optional.of(Refusal.NOT_IN_REVIEW));
        }
    },
    /** The same of a second look, which there is only at what readers have. */
    FIT_FOR_THE_SECOND_LOOK(true) {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                            matter.stage().isEmpty() && matter.seat().isPresent(),
                            Refusal.NO_SECOND_LOOK)
                    .or(() -> FIT_FOR_THE_STEP.refusal(person, matter));
        }
    },
    /** Who holds the step, and still could. */
    HOLDER(true) {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return unless(
                            matter.seat().filter(seat -> seat.isHeldBy(person.id())).isPresent(),
                            Refusal.NOT_HOLDER)
                    .or(() -> FIT_FOR_THE_STEP.refusal(person, matter));
        }
    },
    /** Who holds a step and has not sealed it before; one asked again stays with its holder. */
    HOLDER_AT_FIRST_ASKING(true) {
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
    REVIEWER(true) {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return FIT_FOR_THE_STEP.refusal(person, matter).or(() -> of(matter, true));
        }
    },
    /** Who holds a proofreading, or could claim it where nobody does. */
    PROOFREADER(true) {
        @Override
        Optional<Refusal> refusal(Person person, Matter matter) {
            return FIT_FOR_THE_STEP.refusal(person, matter).or(() -> of(matter, false));
        }
    };

    private final boolean seated;

    Who() {
        this(false);
    }

    Who(boolean seated) {
        this.seated = seated;
    }

    /** Why {@code person} is none of them; empty for one who is. */
    abstract Optional<Refusal> refusal(Person person, Matter matter);

    /** In whose stead one who is acts; empty for their own name. */
    Optional<PersonId> inSteadOf(Person person, Matter matter) {
        return matter.seat()
                .filter(_ -> seated)
                .flatMap(seat -> new Seating(person, matter, seat).inSteadOf());
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

    private static Optional<Refusal> of(Matter matter, boolean review) {
        return unless(
                matter.seat().filter(seat -> seat.step().isReview() == review).isPresent(),
                review ? Refusal.IS_PROOFREADING : Refusal.IS_REVIEW);
    }
}
