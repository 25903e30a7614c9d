package org.caibian.right;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;

/**
 * What a right is asked about: the house, a desk, a draft on it, or a step of its round. Without a
 * {@code stage} there is no draft: none was begun, or readers have it. {@code toLift} has asked a
 * second person to agree that its embargo is lifted, {@code toWithdraw} that readers lose it;
 * {@code away} is whose absence it is about. Without a {@code standing} nobody has asked what
 * readers have, and what depends on that is refused. A draft {@code revises} what readers have, or
 * had, when it was begun; {@code opener} began a draft nobody has written on.
 */
public record Matter(
        Optional<DeskId> desk,
        Optional<Stage.Name> stage,
        Set<PersonId> authors,
        Optional<Seat> seat,
        Optional<PersonId> toLift,
        Optional<PersonId> away,
        Optional<Standings.Name> standing,
        Optional<PersonId> toWithdraw,
        boolean revises,
        Optional<PersonId> opener) {

    /**
     * A step somebody holds, or could: its holder may hold it {@code inSteadOf} another; {@code
     * others} have to do with the round's other steps; {@code askedAgain} says that its seal was
     * voided; {@code offeredTo} has the first right to it now.
     */
    public record Seat(
            Step step,
            Optional<PersonId> holder,
            Optional<PersonId> inSteadOf,
            Set<PersonId> others,
            boolean askedAgain,
            Optional<PersonId> offeredTo) {
        public Seat {
            others = Set.copyOf(others);
        }

        /** That step of any round, held by nobody. */
        public static Seat free(Step step) {
            return free(step, Set.of());
        }

        /** The same, where {@code others} have to do with the other steps. */
        public static Seat free(Step step, Set<PersonId> others) {
            return new Seat(
                    step, Optional.empty(), Optional.empty(), others, false, Optional.empty());
        }

        /** The same step, held by that person in their own name. */
        public Seat heldBy(PersonId person) {
            return new Seat(
                    step, Optional.of(person), Optional.empty(), others, askedAgain, offeredTo);
        }

        /** The same step, held by nobody: so whoever may be given it is asked about it. */
        public Seat givenAway() {
            return free(step, others);
        }

        boolean isHeldBy(PersonId person) {
            return holder.filter(person::equals).isPresent();
        }
    }

    public Matter {
        authors = Set.copyOf(authors);
    }

    /**
     * What nobody has proposed, no absence; and what readers have does not matter, or comes {@link
     * #with} it.
     */
    public Matter(
            Optional<DeskId> desk,
            Optional<Stage.Name> stage,
            Set<PersonId> authors,
            Optional<Seat> seat) {
        this(
                desk,
                stage,
                authors,
                seat,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** What concerns every desk. */
    public static Matter ofTheHouse() {
        return new Matter(Optional.empty(), Optional.empty(), Set.of(), Optional.empty());
    }

    /** A desk, before there is an article. */
    public static Matter on(DeskId desk) {
        return new Matter(Optional.of(desk), Optional.empty(), Set.of(), Optional.empty());
    }

    /** An absence from a desk, or from what somebody does for the whole house. */
    public static Matter absence(Optional<DeskId> desk, PersonId away) {
        return new Matter(
                desk,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(away),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    /** A story readers have, as far as a second look at it is concerned; no draft is. */
    public static Matter secondLook(DeskId desk, Set<PersonId> authors, Seat look) {
        return new Matter(Optional.of(desk), Optional.empty(), authors, Optional.of(look))
                .with(Standings.Name.LIVE);
    }

    /** The same draft, as far as one step of its round is concerned. */
    public Matter at(Seat step) {
        return new Matter(
                desk,
                stage,
                authors,
                Optional.of(step),
                toLift,
                away,
                standing,
                toWithdraw,
                revises,
                opener);
    }

    /** The same draft, where somebody may have asked a second person to lift its embargo. */
    public Matter lifting(Optional<PersonId> by) {
        return new Matter(
                desk, stage, authors, seat, by, away, standing, toWithdraw, revises, opener);
    }

    /** The same, where that is what readers have of the article, and nobody wants it withdrawn. */
    public Matter with(Standings.Name standing) {
        return with(standing, Optional.empty());
    }

    /** The same, where somebody may have asked a second person to agree that readers lose it. */
    public Matter with(Standings.Name standing, Optional<PersonId> toWithdraw) {
        return new Matter(
                desk,
                stage,
                authors,
                seat,
                toLift,
                away,
                Optional.of(standing),
                toWithdraw,
                revises,
                opener);
    }

    /** Whether that is what readers have. */
    public boolean is(Standings.Name asked) {
        return standing.filter(asked::equals).isPresent();
    }

    /**
     * Whether {@code person} holds one of these roles here; a role for the house counts anywhere.
     */
    boolean isAnyOf(Person person, Role... roles) {
        return Stream.of(roles)
                .anyMatch(role ->
                        role.scope() == Role.Scope.HOUSE
                                ? person.is(role)
                                : desk.filter(d -> person.is(role, d)).isPresent());
    }

    /** Who counts as one with {@code person} here, always in one order. */
    Stream<PersonId> asOneWith(Person person) {
        return desk.stream()
                .flatMap(d -> person.asOneOn(d).stream())
                .sorted(Comparator.comparingLong(PersonId::value));
    }

    /** In whose stead {@code person} may act here as one of these roles, always in one order. */
    Stream<PersonId> lenders(Person person, Role... roles) {
        return desk.stream()
                .flatMap(
                        d -> Stream.of(roles).flatMap(role -> person.standsInAs(role, d).stream()));
    }
}
