package org.caibian.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.right.TestPersons.ANOTHER;
import static org.caibian.right.TestPersons.WHO;
import static org.caibian.right.TestPersons.everyRole;

import java.util.Optional;
import org.caibian.right.Matter.Seat;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever keeps somebody from an act, the reason they are given is true as the article stands. */
class ReasonsTest {

    private static final Optional<PersonId> ME = Optional.of(WHO);
    private static final Optional<PersonId> SOMEBODY = Optional.of(ANOTHER);

    @ParameterizedTest
    @EnumSource
    void everyReasonIsTrueWhereverTheArticleStands(Action action) {
        for (var person : EveryMatter.people()) {
            for (var matter : EveryMatter.all().toList()) {
                assertThat(Rights.refusal(action, person, matter))
                        .as("%s by %s at %s", action, person.posts(), matter)
                        .matches(
                                reason ->
                                        reason.filter(why -> !isTrue(why, action, person, matter))
                                                .isEmpty(),
                                "true");
            }
        }
    }

    private static boolean isTrue(Refusal why, Action action, Person person, Matter matter) {
        var author = matter.authors().contains(person.id());
        return switch (why) {
            case NOT_FOUND,
                    DESK_ARCHIVED,
                    NOT_REACHED,
                    NOT_ACTIVE,
                    NOT_PROPOSER,
                    STANDS_IN_FOR_AUTHOR,
                    STANDS_IN_FOR_HOLDER ->
                    false;
            case NOT_AWAY_NOR_CHIEF -> !matter.away().equals(ME);
            case ROLE_MISSING -> !person.equals(everyRole());
            case NO_DRAFT -> matter.stage().isEmpty();
            case HAS_DRAFT -> matter.stage().isPresent() && !matter.revises();
            case NOT_LIVE -> !matter.is(Standings.Name.LIVE);
            case NOT_WITHDRAWN -> !matter.is(Standings.Name.WITHDRAWN);
            case NOT_DRAFTING -> isElsewhereThan(Stage.Name.DRAFTING, matter);
            case NOT_IN_REVIEW -> isElsewhereThan(Stage.Name.IN_REVIEW, matter);
            case NOT_APPROVED -> isElsewhereThan(Stage.Name.APPROVED, matter);
            case NOT_SPIKED -> isElsewhereThan(Stage.Name.SPIKED, matter);
            case WORDS_STAND ->
                    isAt(Stage.Name.APPROVED, matter) || isAt(Stage.Name.SPIKED, matter);
            case SPIKED -> isAt(Stage.Name.SPIKED, matter);
            case NOT_ON_ITS_WAY ->
                    isAt(Stage.Name.DRAFTING, matter) || isAt(Stage.Name.SPIKED, matter);
            case NO_SECOND_LOOK -> matter.stage().isPresent() || matter.seat().isEmpty();
            case NOT_AUTHOR -> !author && matter.stage().isPresent();
            case NOT_AUTHOR_NOR_EDITOR ->
                    !author && !matter.isAnyOf(person, Role.EDITOR) && matter.stage().isPresent();
            case NOT_PROPOSED -> first(action, matter).isEmpty();
            case PROPOSED_IT -> first(action, matter).equals(ME);
            case ANOTHERS_PROPOSAL -> first(action, matter).equals(SOMEBODY);
            case IS_AUTHOR -> author && matter.seat().isPresent();
            case HOLDS_ANOTHER_STEP -> seat(matter).others().contains(person.id());
            case NOT_HOLDER -> !seat(matter).holder().equals(ME);
            case OFFERED_TO_ANOTHER -> seat(matter).offeredTo().equals(SOMEBODY);
            case ASKED_AGAIN -> seat(matter).askedAgain();
            case IS_PROOFREADING -> !seat(matter).step().isReview();
            case IS_REVIEW -> seat(matter).step().isReview();
        };
    }

    /** Whose proposal it is to agree to, or to take back. */
    private static Optional<PersonId> first(Action action, Matter matter) {
        return switch (action) {
            case CONFIRM_WITHDRAWAL, TAKE_BACK_WITHDRAWAL -> matter.toWithdraw();
            default -> matter.toLift();
        };
    }

    private static boolean isAt(Stage.Name stage, Matter matter) {
        return matter.stage().equals(Optional.of(stage));
    }

    private static boolean isElsewhereThan(Stage.Name stage, Matter matter) {
        return matter.stage().isPresent() && !isAt(stage, matter);
    }

    /** What is said of a step is true only where there is one. */
    private static Seat seat(Matter matter) {
        return matter.seat().orElseThrow();
    }
}
