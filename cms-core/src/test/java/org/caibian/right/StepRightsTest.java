package org.caibian.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.right.TestMatters.draft;
import static org.caibian.right.TestMatters.inReview;
import static org.caibian.right.TestPersons.ANOTHER;
import static org.caibian.right.TestPersons.WHO;
import static org.caibian.right.TestPersons.a;
import static org.caibian.right.TestPersons.everyRole;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.right.Matter.Seat;
import org.caibian.shared.PersonId;
import org.caibian.staff.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The steps of a round, cell by cell: each is for its role, and duties stay apart. */
class StepRightsTest {

    /** Who may claim each step while nobody holds it; approving and proofreading claim it, too. */
    private static final RightsTable BY_STEP =
            new RightsTable(
                    """
                    step                 REPORTER      EDITOR        PROOFREADER   DESK_CHIEF    CHIEF_EDITOR  MODERATOR     ADMIN
                    FIRST_REVIEW         ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    FIRST_PROOFREADING   ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SECOND_REVIEW        ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SECOND_PROOFREADING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    FINAL_REVIEW         ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    THIRD_PROOFREADING   ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    """);

    /** Acts on a step, for one of its role, by how the person stands to it. */
    static final RightsTable BY_SEAT =
            new RightsTable(
                    """
                    action     free           holds          another        author         holds_other         was_holder     offered_to_another
                    CLAIM      yes            yes            NOT_HOLDER     IS_AUTHOR      HOLDS_ANOTHER_STEP  yes            OFFERED_TO_ANOTHER
                    LET_GO     NOT_HOLDER     yes            NOT_HOLDER     NOT_HOLDER     NOT_HOLDER          ASKED_AGAIN    NOT_HOLDER
                    EDIT       NOT_HOLDER     yes            NOT_HOLDER     NOT_HOLDER     NOT_HOLDER          yes            NOT_HOLDER
                    APPROVE    yes            yes            NOT_HOLDER     IS_AUTHOR      HOLDS_ANOTHER_STEP  yes            OFFERED_TO_ANOTHER
                    RETURN     yes            yes            NOT_HOLDER     IS_AUTHOR      HOLDS_ANOTHER_STEP  yes            OFFERED_TO_ANOTHER
                    """);

    @TestFactory
    Stream<DynamicTest> eachStepIsForItsRoleAndNoOther() {
        return BY_STEP.cells((step, role) ->
                Rights.refusal(
                        Action.CLAIM,
                        a(Role.valueOf(role)),
                        inReview(Seat.free(Step.valueOf(step)))));
    }

    @TestFactory
    Stream<DynamicTest> dutiesStayApartOnEveryStep() {
        return BY_SEAT.cells((action, standing) ->
                Rights.refusal(
                        Action.valueOf(action),
                        a(Role.EDITOR),
                        standing.equals("author")
                                ? draft(Optional.of(Stage.Name.IN_REVIEW), Set.of(WHO))
                                        .at(Seat.free(Step.FIRST_REVIEW))
                                : inReview(seat(standing))));
    }

    @Test
    void aReviewIsNotPassedOnAndAProofreadingIsNotSealed() {
        var person = everyRole();

        assertThat(Rights.refusal(Action.PROOFREAD, person, inReview(Seat.free(Step.FIRST_REVIEW))))
                .contains(Refusal.IS_REVIEW);
        for (var act : List.of(Action.APPROVE, Action.RETURN)) {
            assertThat(Rights.refusal(act, person, inReview(Seat.free(Step.FIRST_PROOFREADING))))
                    .contains(Refusal.IS_PROOFREADING);
        }
    }

    @Test
    void aHolderWhoseRoleWasTakenAwayDecidesNothingMore() {
        var held = Seat.free(Step.FIRST_REVIEW).heldBy(WHO);

        for (var act : List.of(Action.EDIT, Action.APPROVE, Action.RETURN)) {
            assertThat(Rights.refusal(act, a(Role.REPORTER), inReview(held)))
                    .contains(Refusal.ROLE_MISSING);
        }
        assertThat(Rights.refusal(Action.LET_GO, a(Role.REPORTER), inReview(held))).isEmpty();
    }

    /** A second look is for the step's role, at what readers have, by whoever has no part in it. */
    @Test
    void aSecondLookIsTakenByItsRoleAndDutiesStayApart() {
        var look = Seat.free(Step.SECOND_REVIEW);
        var open = Matter.secondLook(TestPersons.FINANCE, Set.of(), look);

        for (var act : List.of(Action.CONFIRM_FLASH, Action.PULL_BACK)) {
            assertThat(Rights.refusal(act, a(Role.DESK_CHIEF), open)).isEmpty();
            assertThat(Rights.refusal(act, a(Role.EDITOR), open)).contains(Refusal.ROLE_MISSING);
            assertThat(
                            Rights.refusal(
                                    act,
                                    a(Role.DESK_CHIEF),
                                    Matter.secondLook(TestPersons.FINANCE, Set.of(WHO), look)))
                    .contains(Refusal.IS_AUTHOR);
            assertThat(Rights.refusal(act, a(Role.DESK_CHIEF), inReview(look)))
                    .contains(Refusal.NO_SECOND_LOOK);
        }
    }

    private static Seat seat(String standing) {
        var none = Optional.<PersonId>empty();
        var free = Seat.free(Step.FIRST_REVIEW);
        return switch (standing) {
            case "free" -> free;
            case "holds" -> free.heldBy(WHO);
            case "another" -> free.heldBy(ANOTHER);
            case "holds_other" -> Seat.free(Step.FIRST_REVIEW, Set.of(WHO));
            case "was_holder" ->
                    new Seat(Step.FIRST_REVIEW, Optional.of(WHO), none, Set.of(), true, none);
            default ->
                    new Seat(Step.FIRST_REVIEW, none, none, Set.of(), false, Optional.of(ANOTHER));
        };
    }
}
