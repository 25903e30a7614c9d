package org.caibian.right;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.right.Matter.Seat;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;

/**
 * Whether a person may take or keep a step, themselves or in the stead of one who is away: of its
 * role, with no duty against it. Who wrote reviews nothing of it, and nobody has a part in two
 * steps of a round; while one stands in for another the two count as one, whoever of them it is and
 * in whose name. While it is another's, or offered to another, nobody else has it.
 */
record Seating(Person person, Matter matter, Seat seat) {

    /** One way to sit there: in somebody's stead or in one's own name, and why not so. */
    private record Way(Optional<PersonId> inSteadOf, Optional<Refusal> refusal) {
        boolean isOpen() {
            return refusal.isEmpty();
        }
    }

    /** Why not; empty where one way is open. */
    Optional<Refusal> refusal() {
        var ways = ways();
        return ways.stream().anyMatch(Way::isOpen)
                ? Optional.empty()
                : ways.stream()
                        .flatMap(way -> way.refusal().stream())
                        .filter(why -> why != Refusal.ROLE_MISSING)
                        .findFirst()
                        .or(() -> Optional.of(Refusal.ROLE_MISSING));
    }

    /** In whose stead, where one's own name would not do. */
    Optional<PersonId> inSteadOf() {
        return ways().stream().filter(Way::isOpen).findFirst().flatMap(Way::inSteadOf);
    }

    /** Whoever holds it sits there as they came; others try their own name first. */
    private List<Way> ways() {
        if (seat.isHeldBy(person.id())) {
            return List.of(seat.inSteadOf().map(this::keepingItFor).orElseGet(this::inOwnName));
        }
        return Stream.concat(
                        Stream.of(inOwnName()),
                        matter.lenders(person, seat.step().role()).map(this::inSteadOf))
                .toList();
    }

    private Way inOwnName() {
        return new Way(
                Optional.empty(),
                matter.isAnyOf(person, seat.step().role())
                        ? duties().or(() -> taken(Optional.empty()))
                        : Optional.of(Refusal.ROLE_MISSING));
    }

    private Way inSteadOf(PersonId away) {
        return new Way(Optional.of(away), duties().or(() -> taken(Optional.of(away))));
    }

    /** What was claimed while the other was away may be finished when they are back. */
    private Way keepingItFor(PersonId away) {
        return new Way(
                Optional.of(away),
                person.mayStandInAs(seat.step().role())
                        ? onDuty().or(() -> onDuty(away))
                        : Optional.of(Refusal.ROLE_MISSING));
    }

    /** Who came to hold it before the other went away goes on holding it. */
    private Optional<Refusal> duties() {
        return onDuty().or(() ->
                matter.asOneWith(person)
                        .filter(_ -> !seat.isHeldBy(person.id()))
                        .flatMap(other -> onDuty(other).stream())
                        .findFirst());
    }

    private Optional<Refusal> onDuty() {
        if (matter.authors().contains(person.id())) {
            return Optional.of(Refusal.IS_AUTHOR);
        }
        return seat.others().contains(person.id())
                ? Optional.of(Refusal.HOLDS_ANOTHER_STEP)
                : Optional.empty();
    }

    private Optional<Refusal> onDuty(PersonId other) {
        if (matter.authors().contains(other)) {
            return Optional.of(Refusal.STANDS_IN_FOR_AUTHOR);
        }
        return seat.others().contains(other)
                ? Optional.of(Refusal.STANDS_IN_FOR_HOLDER)
                : Optional.empty();
    }

    private Optional<Refusal> taken(Optional<PersonId> away) {
        if (seat.holder().isPresent()) {
            return seat.isHeldBy(person.id()) ? Optional.empty() : Optional.of(Refusal.NOT_HOLDER);
        }
        return seat.offeredTo()
                .filter(first -> !first.equals(person.id()))
                .filter(first -> away.filter(first::equals).isEmpty())
                .map(_ -> Refusal.OFFERED_TO_ANOTHER);
    }
}
