package org.caibian.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.right.TestMatters.draft;
import static org.caibian.right.TestMatters.inReview;
import static org.caibian.right.TestPersons.ANOTHER;
import static org.caibian.right.TestPersons.FINANCE;
import static org.caibian.right.TestPersons.WHO;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.right.Matter.Seat;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Loan;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.StandIn;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What somebody may in the stead of one who is away, cell by cell. */
class StandInRightsTest {

    private static final PersonId AWAY = new PersonId(3);
    private static final DeskId WORLD = new DeskId(2);

    /** For an editor of another desk, who stands in here for one who holds that role. */
    private static final RightsTable BY_LENT_ROLE =
            new RightsTable(
                    """
                    action             EDITOR        PROOFREADER   DESK_CHIEF    CHIEF_EDITOR
                    READ               yes           yes           yes           yes
                    CREATE             ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SAVE               ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SUBMIT             NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR
                    RECALL             NOT_AUTHOR    NOT_AUTHOR    NOT_AUTHOR    NOT_AUTHOR
                    REASSIGN           ROLE_MISSING  ROLE_MISSING  yes           yes
                    SCHEDULE           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    UNSCHEDULE         ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SET_EMBARGO        ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    PROPOSE_LIFT       ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    CONFIRM_LIFT       ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    WITHDRAW           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    PROPOSE_WITHDRAWAL ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    CONFIRM_WITHDRAWAL ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    TAKE_BACK_WITHDRAWAL ROLE_MISSING ROLE_MISSING ROLE_MISSING  ROLE_MISSING
                    REINSTATE          ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    TAKE_DOWN          ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SPIKE              NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR
                    REVIVE             NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR NOT_AUTHOR_NOR_EDITOR
                    PRIORITISE         ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    LIMIT_PICTURE      ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SHARE              ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SET_ROUND_RULE     ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SET_TERM           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SEE_LOAD           ROLE_MISSING  ROLE_MISSING  yes           yes
                    DELEGATE           NOT_AWAY_NOR_CHIEF NOT_AWAY_NOR_CHIEF NOT_AWAY_NOR_CHIEF NOT_AWAY_NOR_CHIEF
                    """);

    /** Each step, for the same people: the step of the lent role and no other. */
    private static final RightsTable BY_STEP =
            new RightsTable(
                    """
                    step                 EDITOR        PROOFREADER   DESK_CHIEF    CHIEF_EDITOR
                    FIRST_REVIEW         yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    FIRST_PROOFREADING   ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    SECOND_REVIEW        ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING
                    SECOND_PROOFREADING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    FINAL_REVIEW         ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes
                    THIRD_PROOFREADING   ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    """);

    /** Acts on a first review in an editor's stead, by how the two stand to it. */
    private static final RightsTable BY_SEAT =
            new RightsTable(
                    """
                    action   free        holds_for_away  another     author     away_is_author        holds_other         away_holds_other      away_holds_it offered_to_away  offered_to_another
                    CLAIM    yes         yes             NOT_HOLDER  IS_AUTHOR  STANDS_IN_FOR_AUTHOR  HOLDS_ANOTHER_STEP  STANDS_IN_FOR_HOLDER  NOT_HOLDER    yes              OFFERED_TO_ANOTHER
                    LET_GO   NOT_HOLDER  yes             NOT_HOLDER  NOT_HOLDER NOT_HOLDER            NOT_HOLDER          NOT_HOLDER            NOT_HOLDER    NOT_HOLDER       NOT_HOLDER
                    EDIT     NOT_HOLDER  yes             NOT_HOLDER  NOT_HOLDER NOT_HOLDER            NOT_HOLDER          NOT_HOLDER            NOT_HOLDER    NOT_HOLDER       NOT_HOLDER
                    APPROVE  yes         yes             NOT_HOLDER  IS_AUTHOR  STANDS_IN_FOR_AUTHOR  HOLDS_ANOTHER_STEP  STANDS_IN_FOR_HOLDER  NOT_HOLDER    yes              OFFERED_TO_ANOTHER
                    RETURN   yes         yes             NOT_HOLDER  IS_AUTHOR  STANDS_IN_FOR_AUTHOR  HOLDS_ANOTHER_STEP  STANDS_IN_FOR_HOLDER  NOT_HOLDER    yes              OFFERED_TO_ANOTHER
                    """);

    @TestFactory
    Stream<DynamicTest> whatTheQueueNeedsIsLentAndNothingElse() {
        return BY_LENT_ROLE.cells((action, role) -> {
            var act = Action.valueOf(action);
            return Rights.refusal(
                    act, standIn(Role.valueOf(role)), draft(TestMatters.stageFor(act), Set.of()));
        });
    }

    @TestFactory
    Stream<DynamicTest> aStepIsClaimedInTheSteadOfWhoHasItsRole() {
        return BY_STEP.cells((step, role) -> {
            var matter = inReview(Seat.free(Step.valueOf(step)));
            var person = standIn(Role.valueOf(role));
            var refusal = Rights.refusal(Action.CLAIM, person, matter);
            assertThat(Rights.capacity(Action.CLAIM, person, matter).inSteadOf())
                    .isEqualTo(refusal.isEmpty() ? Optional.of(AWAY) : Optional.empty());
            return refusal;
        });
    }

    @TestFactory
    Stream<DynamicTest> bothMustBeFreeOfOtherDuties() {
        return BY_SEAT.cells((action, standing) ->
                Rights.refusal(Action.valueOf(action), standIn(Role.EDITOR), matter(standing)));
    }

    @Test
    void whoCouldClaimItInTheirOwnNameDoesNotDoSoInAnothers() {
        var editor = person(Set.of(Post.on(FINANCE, Role.EDITOR)), Role.EDITOR);
        var matter = inReview(Seat.free(Step.FIRST_REVIEW));

        assertThat(Rights.capacity(Action.CLAIM, editor, matter).inSteadOf()).isEmpty();
        assertThat(Rights.capacity(Action.CLAIM, editor, matter("offered_to_away")).inSteadOf())
                .contains(AWAY);
    }

    /** Somebody of the desk, who could claim it in their own name. */
    @Test
    void theTwoCountAsOneInTheirOwnNamesToo() {
        var standIn = person(Set.of(Post.on(FINANCE, Role.EDITOR)), Role.EDITOR);
        var lent = Set.of(new Loan(AWAY, Post.on(FINANCE, Role.DESK_CHIEF)));
        var post = Set.of(Post.on(FINANCE, Role.EDITOR));
        var away = new Person(WHO, "who", "某人", true, post, Set.of(), lent);

        for (var person : Set.of(standIn, away)) {
            assertThat(Rights.refusal(Action.CLAIM, person, matter("free"))).isEmpty();
            assertThat(Rights.refusal(Action.CLAIM, person, matter("away_is_author")))
                    .contains(Refusal.STANDS_IN_FOR_AUTHOR);
            assertThat(Rights.refusal(Action.CLAIM, person, matter("away_holds_other")))
                    .contains(Refusal.STANDS_IN_FOR_HOLDER);
        }
    }

    @Test
    void whoeverIsAwayMayStillActThemselves() {
        var away = new Person(AWAY, "away", "某人", true, Set.of(Post.on(FINANCE, Role.EDITOR)));

        assertThat(Rights.refusal(Action.CLAIM, away, matter("free"))).isEmpty();
        assertThat(Rights.refusal(Action.CLAIM, away, matter("holds_for_away")))
                .contains(Refusal.NOT_HOLDER);
    }

    @Test
    void whatWasClaimedIsFinishedAfterTheAbsenceAndNothingNewIsClaimed() {
        var back = new Person(WHO, "who", "某人", true, Set.of(Post.on(WORLD, Role.EDITOR)));

        for (var act : Set.of(Action.EDIT, Action.APPROVE, Action.RETURN, Action.LET_GO)) {
            assertThat(Rights.refusal(act, back, matter("holds_for_away"))).isEmpty();
        }
        assertThat(Rights.refusal(Action.CLAIM, back, matter("free")))
                .contains(Refusal.ROLE_MISSING);
    }

    @Test
    void whoReviewsNothingAnyMoreFinishesNothingInAnothersSteadEither() {
        var reporter = new Person(WHO, "who", "某人", true, Set.of(Post.on(FINANCE, Role.REPORTER)));

        assertThat(Rights.refusal(Action.APPROVE, reporter, matter("holds_for_away")))
                .contains(Refusal.ROLE_MISSING);
    }

    @Test
    void anAbsenceIsEnteredByWhoeverIsAwayAndFromTheHouseByTheChiefEditorOnly() {
        var self = new Person(WHO, "who", "某人", true, Set.of());
        var chief = TestPersons.a(Role.DESK_CHIEF);
        var house = Matter.absence(Optional.empty(), AWAY);

        assertThat(Rights.refusal(Action.DELEGATE, self, Matter.absence(Optional.of(FINANCE), WHO)))
                .isEmpty();
        assertThat(Rights.refusal(Action.DELEGATE, chief, house))
                .contains(Refusal.NOT_AWAY_NOR_CHIEF);
        assertThat(
                        Rights.refusal(
                                Action.DELEGATE, chief, Matter.absence(Optional.of(FINANCE), AWAY)))
                .isEmpty();
    }

    @Test
    void reviewsAreLentToReviewersAndProofreadingsToProofreadersToo() {
        var proofreader = TestPersons.a(Role.PROOFREADER);

        assertThat(proofreader.mayStandInAs(Role.PROOFREADER)).isTrue();
        assertThat(proofreader.mayStandInAs(Role.EDITOR)).isFalse();
        assertThat(TestPersons.a(Role.EDITOR).mayStandInAs(Role.CHIEF_EDITOR)).isTrue();
        assertThat(TestPersons.a(Role.REPORTER).mayStandInAs(Role.PROOFREADER)).isFalse();
        assertThat(TestPersons.everyRole().mayStandInAs(Role.ADMIN)).isFalse();
    }

    private static Matter matter(String standing) {
        var none = Optional.<PersonId>empty();
        var first = Step.FIRST_REVIEW;
        var authors =
                switch (standing) {
                    case "author" -> Set.of(WHO);
                    case "away_is_author" -> Set.of(AWAY);
                    default -> Set.<PersonId>of();
                };
        var seat =
                switch (standing) {
                    case "holds_for_away" ->
                            new Seat(
                                    first,
                                    Optional.of(WHO),
                                    Optional.of(AWAY),
                                    Set.of(),
                                    false,
                                    none);
                    case "another" -> Seat.free(first).heldBy(ANOTHER);
                    case "away_holds_it" -> Seat.free(first).heldBy(AWAY);
                    case "holds_other" -> Seat.free(first, Set.of(WHO));
                    case "away_holds_other" -> Seat.free(first, Set.of(AWAY));
                    case "offered_to_away" ->
                            new Seat(first, none, none, Set.of(), false, Optional.of(AWAY));
                    case "offered_to_another" ->
                            new Seat(first, none, none, Set.of(), false, Optional.of(ANOTHER));
                    default -> Seat.free(first);
                };
        return draft(Optional.of(Stage.Name.IN_REVIEW), authors).at(seat);
    }

    /** An editor of another desk who stands in for one with that role here. */
    private static Person standIn(Role lent) {
        return person(Set.of(Post.on(WORLD, Role.EDITOR)), lent);
    }

    private static Person person(Set<Post> own, Role lent) {
        var post = lent.scope() == Role.Scope.HOUSE ? Post.house(lent) : Post.on(FINANCE, lent);
        return new Person(WHO, "who", "某人", true, own, Set.of(new StandIn(AWAY, post)), Set.of());
    }
}
