package org.caibian.right;

import static org.caibian.right.TestMatters.draft;
import static org.caibian.right.TestMatters.proposed;
import static org.caibian.right.TestPersons.ANOTHER;
import static org.caibian.right.TestPersons.WHO;
import static org.caibian.right.TestPersons.everyRole;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.right.Matter.Seat;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;

/** Whatever a right can be asked about, and one person of each role, or of all. */
final class EveryMatter {

    private static final Optional<Stage.Name> NONE = Optional.empty();
    private static final Optional<PersonId> NOBODY = Optional.empty();
    private static final Optional<PersonId> ME = Optional.of(WHO);
    private static final Optional<PersonId> SOMEBODY = Optional.of(ANOTHER);

    private static final List<Seat> SEATS =
            List.of(
                    Seat.free(Step.FIRST_REVIEW),
                    Seat.free(Step.FIRST_PROOFREADING),
                    new Seat(Step.FIRST_REVIEW, ME, NOBODY, Set.of(), false, NOBODY),
                    new Seat(Step.FIRST_REVIEW, ME, NOBODY, Set.of(), true, NOBODY),
                    new Seat(Step.SECOND_REVIEW, SOMEBODY, NOBODY, Set.of(), false, NOBODY),
                    new Seat(Step.SECOND_REVIEW, NOBODY, NOBODY, Set.of(WHO), false, NOBODY),
                    new Seat(Step.FINAL_REVIEW, NOBODY, NOBODY, Set.of(), false, SOMEBODY));

    private EveryMatter() {}

    static List<Person> people() {
        return Stream.concat(
                        Arrays.stream(Role.values()).map(TestPersons::a), Stream.of(everyRole()))
                .toList();
    }

    /**
     * Every stage with every standing, by whom it was written and proposed; in review each seat.
     */
    static Stream<Matter> all() {
        return Stream.concat(Stream.of(NONE), Arrays.stream(Stage.Name.values()).map(Optional::of))
                .flatMap(stage ->
                        Stream.of(Set.<PersonId>of(), Set.of(WHO))
                                .map(authors -> draft(stage, authors)))
                .flatMap(matter ->
                        Stream.of(matter, proposed(matter, ME), proposed(matter, SOMEBODY)))
                .flatMap(matter ->
                        matter.stage().equals(Optional.of(Stage.Name.IN_REVIEW))
                                ? SEATS.stream().map(matter::at)
                                : Stream.of(matter))
                .flatMap(matter ->
                        Arrays.stream(Standings.Name.values())
                                .flatMap(standing ->
                                        Stream.of(NOBODY, ME)
                                                .map(first -> matter.with(standing, first))));
    }
}
