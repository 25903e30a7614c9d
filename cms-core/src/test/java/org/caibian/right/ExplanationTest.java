package org.caibian.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.right.TestPersons.ANOTHER;
import static org.caibian.right.TestPersons.FINANCE;
import static org.caibian.right.TestPersons.WHO;
import static org.caibian.right.TestPersons.a;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.right.Explanation.Answer;
import org.caibian.right.Matter.Seat;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An explanation says what the act itself would be answered, and by what somebody may. */
class ExplanationTest {

    @ParameterizedTest
    @EnumSource
    void whatIsExplainedIsWhatIsDecidedAndItsGroundIsTrue(Action action) {
        for (var person : EveryMatter.people()) {
            for (var matter : EveryMatter.all().toList()) {
                var explained = Rights.explain(action, person, matter);

                assertThat(explained.right().action()).isEqualTo(action);
                assertThat(explained.refusal())
                        .as("%s by %s at %s", action, person.posts(), matter)
                        .isEqualTo(Rights.refusal(action, person, matter));
                if (explained.answer() instanceof Answer.May(var ground)) {
                    assertThat(isTrue(ground, person, matter))
                            .as("%s, %s by %s at %s", ground, action, person.posts(), matter)
                            .isTrue();
                }
            }
        }
    }

    /**
     * But for letting go of a step: whoever holds one is not kept to it, without a role as well.
     */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LET_GO")
    void theMatrixNamesEachRoleThatIsEnoughSomewhereAndNoOther(Action action) {
        var who = Rights.all().filter(each -> each.action() == action).findFirst().orElseThrow();

        assertThat(Arrays.stream(Role.values()).filter(who.who()::isOpenTo))
                .containsExactlyElementsOf(
                        Arrays.stream(Role.values())
                                .filter(role -> isEnoughSomewhere(action, a(role)))
                                .toList());
    }

    @Test
    void whoStandsInMayInTheSteadOfWhoIsAway() {
        var standIn =
                new Person(
                        WHO,
                        "who",
                        "某人",
                        true,
                        Set.of(),
                        Set.of(new StandIn(ANOTHER, Post.on(FINANCE, Role.DESK_CHIEF))),
                        Set.of());
        var inReview = TestMatters.inReview(Seat.free(Step.SECOND_REVIEW));

        for (var act : List.of(Action.READ, Action.REASSIGN, Action.SEE_LOAD)) {
            assertThat(Rights.explain(act, standIn, inReview).answer())
                    .isEqualTo(new Answer.May(new Ground.InSteadOf(ANOTHER)));
        }
        assertThat(Rights.explain(Action.CLAIM, standIn, inReview).answer())
                .isEqualTo(
                        new Answer.May(
                                new Ground.CouldClaim(Step.SECOND_REVIEW, Optional.of(ANOTHER))));
    }

    @Test
    void whoHoldsAStepIsToldApartFromWhoCouldClaimIt() {
        var free = Seat.free(Step.FIRST_REVIEW);
        var editor = a(Role.EDITOR);

        assertThat(answer(Action.APPROVE, editor, free))
                .isEqualTo(
                        new Answer.May(new Ground.CouldClaim(Step.FIRST_REVIEW, Optional.empty())));
        assertThat(answer(Action.APPROVE, editor, free.heldBy(WHO)))
                .isEqualTo(new Answer.May(new Ground.Holds(Step.FIRST_REVIEW, Optional.empty())));
    }

    @Test
    void whoHasNoRoleIsToldWhichWouldDo() {
        var proofreader = a(Role.PROOFREADER);

        assertThat(answer(Action.CLAIM, proofreader, Seat.free(Step.SECOND_REVIEW)))
                .isEqualTo(new Answer.MayNot(Refusal.ROLE_MISSING, Set.of(Role.DESK_CHIEF)));
        assertThat(answer(Action.REASSIGN, proofreader, Seat.free(Step.SECOND_REVIEW)))
                .isEqualTo(
                        new Answer.MayNot(
                                Refusal.ROLE_MISSING, Set.of(Role.DESK_CHIEF, Role.CHIEF_EDITOR)));
    }

    private static Answer answer(Action action, Person person, Seat seat) {
        return Rights.explain(action, person, TestMatters.inReview(seat)).answer();
    }

    private static boolean isEnoughSomewhere(Action action, Person person) {
        return matters(action)
                .filter(matter -> matter.authors().isEmpty())
                .anyMatch(matter -> Rights.allow(action, person, matter));
    }

    /** Steps of every role are among them, and second looks at what readers have. */
    private static Stream<Matter> matters(Action action) {
        var seats = Arrays.stream(Step.values()).map(Seat::free).toList();
        var held = seats.stream().map(seat -> seat.heldBy(WHO));
        return Stream.of(
                        EveryMatter.all(),
                        Stream.concat(seats.stream(), held).map(TestMatters::inReview),
                        seats.stream()
                                .filter(seat -> seat.step().isReview())
                                .map(seat -> Matter.secondLook(FINANCE, Set.of(), seat)),
                        Stream.of(TestMatters.matterFor(action, Set.of())))
                .flatMap(each -> each);
    }

    private static boolean isTrue(Ground ground, Person person, Matter matter) {
        return switch (ground) {
            case Ground.Held(var role) -> matter.isAnyOf(person, role);
            case Ground.Wrote() -> matter.authors().contains(person.id());
            case Ground.Began() -> matter.opener().equals(Optional.of(person.id()));
            case Ground.IsAway() -> matter.away().equals(Optional.of(person.id()));
            case Ground.InSteadOf(var away) -> isLentBy(person, away);
            case Ground.Holds(var step, var away) ->
                    seat(step, matter).filter(seat -> seat.isHeldBy(person.id())).isPresent()
                            && away.filter(each -> !isLentBy(person, each)).isEmpty();
            case Ground.CouldClaim(var step, var away) ->
                    seat(step, matter).filter(seat -> seat.holder().isEmpty()).isPresent()
                            && away.map(each -> isLentBy(person, each))
                                    .orElseGet(() -> matter.isAnyOf(person, step.role()));
        };
    }

    private static Optional<Seat> seat(Step step, Matter matter) {
        return matter.seat().filter(seat -> seat.step() == step);
    }

    private static boolean isLentBy(Person person, PersonId away) {
        return person.standsIn().stream().anyMatch(lent -> lent.inSteadOf().equals(away));
    }
}
