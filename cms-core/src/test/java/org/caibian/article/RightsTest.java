package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.article.Matter.Seat;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of newsroom.md cell by cell: one line here, one test each. */
class RightsTest {

    private static final DeskId FINANCE = new DeskId(1);
    private static final DeskId WORLD = new DeskId(2);
    private static final PersonId WHO = new PersonId(7);
    private static final PersonId ANOTHER = new PersonId(8);

    /** Who may, at a stage that allows it and with no duty against it: yes, or the refusal. */
    private static final String BY_ROLE =
            """
            action          REPORTER      EDITOR        PROOFREADER   DESK_CHIEF    CHIEF_EDITOR  MODERATOR     ADMIN
            READ            yes           yes           yes           yes           yes           ROLE_MISSING  ROLE_MISSING
            CREATE          yes           yes           ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            SAVE            yes           yes           ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            SUBMIT          NOT_AUTHOR_NOR_EDITOR    yes           NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR
            RECALL          NOT_AUTHOR    NOT_AUTHOR    NOT_AUTHOR    NOT_AUTHOR    NOT_AUTHOR    NOT_AUTHOR    NOT_AUTHOR
            REASSIGN        ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
            SCHEDULE        ROLE_MISSING  yes           ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
            SET_EMBARGO     yes           yes           ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            PROPOSE_LIFT    ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
            CONFIRM_LIFT    ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
            UNSCHEDULE      ROLE_MISSING  yes           ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
            SPIKE           NOT_AUTHOR_NOR_EDITOR    yes           NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR
            REVIVE          NOT_AUTHOR_NOR_EDITOR    yes           NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR
            PRIORITISE      yes           yes           ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            SET_ROUND_RULE  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
            """;

    /** The same for an author of the draft. */
    private static final String BY_AUTHOR =
            """
            action          REPORTER      EDITOR        PROOFREADER   DESK_CHIEF    CHIEF_EDITOR  MODERATOR     ADMIN
            SUBMIT          yes           yes           yes           yes           yes           yes           yes
            RECALL          yes           yes           yes           yes           yes           yes           yes
            SPIKE           yes           yes           yes           yes           yes           yes           yes
            REVIVE          yes           yes           yes           yes           yes           yes           yes
            """;

    /** Who may claim each step while nobody holds it; approving and proofreading claim it, too. */
    private static final String BY_STEP =
            """
            step                 REPORTER      EDITOR        PROOFREADER   DESK_CHIEF    CHIEF_EDITOR  MODERATOR     ADMIN
            FIRST_REVIEW         ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            FIRST_PROOFREADING   ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            SECOND_REVIEW        ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            SECOND_PROOFREADING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            FINAL_REVIEW         ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
            THIRD_PROOFREADING   ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
            """;

    /** Where a draft must stand for each act, asked for one who otherwise may. */
    private static final String BY_STAGE =
            """
            action          DRAFTING       IN_REVIEW      APPROVED       SPIKED         NONE
            READ            yes            yes            yes            yes            yes
            CREATE          yes            yes            yes            yes            yes
            SAVE            yes            NOT_DRAFTING   NOT_DRAFTING   NOT_DRAFTING   NOT_FOUND
            SUBMIT          yes            NOT_DRAFTING   NOT_DRAFTING   NOT_DRAFTING   NOT_FOUND
            RECALL          NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NOT_FOUND
            CLAIM           NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NOT_FOUND
            LET_GO          NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NOT_FOUND
            REASSIGN        NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NOT_FOUND
            EDIT            NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NOT_FOUND
            APPROVE         NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NOT_FOUND
            RETURN          NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NOT_FOUND
            PROOFREAD       NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NOT_FOUND
            SCHEDULE        NOT_ON_ITS_WAY yes            yes            NOT_ON_ITS_WAY NOT_FOUND
            SET_EMBARGO     yes            yes            yes            SPIKED         NOT_FOUND
            PROPOSE_LIFT    yes            yes            yes            SPIKED         NOT_FOUND
            CONFIRM_LIFT    yes            yes            yes            SPIKED         NOT_FOUND
            UNSCHEDULE      NOT_APPROVED   NOT_APPROVED   yes            NOT_APPROVED   NOT_FOUND
            SPIKE           yes            yes            yes            SPIKED   NOT_FOUND
            REVIVE          NOT_SPIKED     NOT_SPIKED     NOT_SPIKED     yes            NOT_FOUND
            PRIORITISE      yes            yes            yes            yes            NOT_FOUND
            SET_ROUND_RULE  yes            yes            yes            yes            yes
            """;

    /** Acts on a step, for one of its role, by how the person stands to it. */
    private static final String BY_SEAT =
            """
            action     free           holds          another        author         holds_other         was_holder     offered_to_another
            CLAIM      yes            yes            NOT_HOLDER     IS_AUTHOR      HOLDS_ANOTHER_STEP  yes            OFFERED_TO_ANOTHER
            LET_GO     NOT_HOLDER     yes            NOT_HOLDER     NOT_HOLDER     NOT_HOLDER          ASKED_AGAIN    NOT_HOLDER
            EDIT       NOT_HOLDER     yes            NOT_HOLDER     NOT_HOLDER     NOT_HOLDER          yes            NOT_HOLDER
            APPROVE    yes            yes            NOT_HOLDER     IS_AUTHOR      HOLDS_ANOTHER_STEP  yes            OFFERED_TO_ANOTHER
            RETURN     yes            yes            NOT_HOLDER     IS_AUTHOR      HOLDS_ANOTHER_STEP  yes            OFFERED_TO_ANOTHER
            """;

    @TestFactory
    Stream<DynamicTest> eachRoleMayWhatItsRowSays() {
        return cells(BY_ROLE, (action, role) -> refusal(action, role, Set.of()));
    }

    @TestFactory
    Stream<DynamicTest> anAuthorMayMoreWithTheirOwnDraft() {
        return cells(BY_AUTHOR, (action, role) -> refusal(action, role, Set.of(WHO)));
    }

    private static Optional<Refusal> refusal(String action, String role, Set<PersonId> authors) {
        var act = Action.valueOf(action);
        return Rights.refusal(act, a(Role.valueOf(role)), draft(stageFor(act), authors));
    }

    @TestFactory
    Stream<DynamicTest> eachStepIsForItsRoleAndNoOther() {
        return cells(
                BY_STEP,
                (step, role) ->
                        Rights.refusal(
                                Action.CLAIM,
                                a(Role.valueOf(role)),
                                inReview(Seat.free(Step.valueOf(step)))));
    }

    @TestFactory
    Stream<DynamicTest> eachActIsForItsStages() {
        return cells(
                BY_STAGE,
                (action, stage) -> {
                    var act = Action.valueOf(action);
                    var at =
                            Stream.of(Stage.Name.values())
                                    .filter(name -> name.name().equals(stage))
                                    .findFirst();
                    return Rights.refusal(
                            act, everyRole(), draft(at, authorsFor(act)).at(seatFor(act)));
                });
    }

    @TestFactory
    Stream<DynamicTest> dutiesStayApartOnEveryStep() {
        return cells(
                BY_SEAT,
                (action, standing) ->
                        Rights.refusal(
                                Action.valueOf(action),
                                a(Role.EDITOR),
                                standing.equals("author")
                                        ? draft(Optional.of(Stage.Name.IN_REVIEW), Set.of(WHO))
                                                .at(Seat.free(Step.FIRST_REVIEW))
                                        : inReview(seat(standing))));
    }

    @ParameterizedTest
    @EnumSource
    void everyActHasARowInEachTable(Action action) {
        assertThat(List.of(BY_ROLE, BY_SEAT, "\nPROOFREAD "))
                .anyMatch(table -> table.contains("\n" + action + " "));
        assertThat(BY_STAGE).contains("\n" + action + " ");
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

    /** But for letting go of a step: whoever holds one is not kept to it. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "LET_GO")
    void aRoleOnOneDeskGivesNoRightOnAnother(Action action) {
        var elsewhere =
                new Person(
                        WHO,
                        "who",
                        "某人",
                        true,
                        Set.of(
                                Post.on(WORLD, Role.REPORTER),
                                Post.on(WORLD, Role.EDITOR),
                                Post.on(WORLD, Role.PROOFREADER),
                                Post.on(WORLD, Role.DESK_CHIEF)));

        assertThat(
                        Rights.refusal(
                                action,
                                elsewhere,
                                draft(stageFor(action), Set.of()).at(seatFor(action))))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void anAccountThatIsSwitchedOffMayNothing(Action action) {
        var gone = new Person(WHO, "gone", "某人", false, everyRole().posts());

        assertThat(
                        Rights.refusal(
                                action,
                                gone,
                                draft(stageFor(action), Set.of(WHO)).at(seatFor(action))))
                .contains(Refusal.NOT_ACTIVE);
    }

    @Test
    void aHolderWhoseRoleWasTakenAwayDecidesNothingMore() {
        var held = new Seat(Step.FIRST_REVIEW, Optional.of(WHO), Set.of(), false, Optional.empty());

        for (var act : List.of(Action.EDIT, Action.APPROVE, Action.RETURN)) {
            assertThat(Rights.refusal(act, a(Role.REPORTER), inReview(held)))
                    .contains(Refusal.ROLE_MISSING);
        }
        assertThat(Rights.refusal(Action.LET_GO, a(Role.REPORTER), inReview(held))).isEmpty();
    }

    @Test
    void whoProposedToLiftAnEmbargoDoesNotAgreeToItToo() {
        var proposed =
                new Matter(
                        Optional.of(FINANCE),
                        Optional.of(Stage.Name.APPROVED),
                        Set.of(),
                        Optional.empty(),
                        Optional.of(WHO));

        assertThat(Rights.refusal(Action.CONFIRM_LIFT, everyRole(), proposed))
                .contains(Refusal.PROPOSED_IT);
    }

    private interface Asked {
        Optional<Refusal> of(String row, String column);
    }

    private static Stream<DynamicTest> cells(String table, Asked asked) {
        var lines = table.lines().map(line -> line.split(" +")).toList();
        var head = lines.getFirst();
        return lines.stream()
                .skip(1)
                .flatMap(line ->
                        Stream.iterate(1, i -> i < line.length, i -> i + 1)
                                .map(i ->
                                        DynamicTest.dynamicTest(
                                                line[0] + " × " + head[i],
                                                () ->
                                                        assertThat(said(asked.of(line[0], head[i])))
                                                                .isEqualTo(line[i]))));
    }

    private static String said(Optional<Refusal> refusal) {
        return refusal.map(Enum::name).orElse("yes");
    }

    private static Optional<Stage.Name> stageFor(Action action) {
        return switch (action) {
            case READ, CREATE, SET_ROUND_RULE, PRIORITISE, SAVE, SUBMIT, SPIKE ->
                    Optional.of(Stage.Name.DRAFTING);
            case RECALL, CLAIM, LET_GO, REASSIGN, EDIT, APPROVE, RETURN, PROOFREAD ->
                    Optional.of(Stage.Name.IN_REVIEW);
            case SCHEDULE, UNSCHEDULE, SET_EMBARGO, PROPOSE_LIFT, CONFIRM_LIFT ->
                    Optional.of(Stage.Name.APPROVED);
            case REVIVE -> Optional.of(Stage.Name.SPIKED);
        };
    }

    private static Set<PersonId> authorsFor(Action action) {
        return action == Action.RECALL ? Set.of(WHO) : Set.of();
    }

    private static Seat seatFor(Action action) {
        return action == Action.PROOFREAD
                ? Seat.free(Step.FIRST_PROOFREADING)
                : new Seat(Step.FIRST_REVIEW, Optional.of(WHO), Set.of(), false, Optional.empty());
    }

    private static Seat seat(String standing) {
        var none = Optional.<PersonId>empty();
        return switch (standing) {
            case "free" -> Seat.free(Step.FIRST_REVIEW);
            case "holds" -> new Seat(Step.FIRST_REVIEW, Optional.of(WHO), Set.of(), false, none);
            case "another" ->
                    new Seat(Step.FIRST_REVIEW, Optional.of(ANOTHER), Set.of(), false, none);
            case "holds_other" -> new Seat(Step.FIRST_REVIEW, none, Set.of(WHO), false, none);
            case "was_holder" ->
                    new Seat(Step.FIRST_REVIEW, Optional.of(WHO), Set.of(), true, none);
            default -> new Seat(Step.FIRST_REVIEW, none, Set.of(), false, Optional.of(ANOTHER));
        };
    }

    private static Matter inReview(Seat seat) {
        return draft(Optional.of(Stage.Name.IN_REVIEW), Set.of()).at(seat);
    }

    private static Matter draft(Optional<Stage.Name> stage, Set<PersonId> authors) {
        return new Matter(Optional.of(FINANCE), stage, authors, Optional.empty(), Optional.empty());
    }

    private static Person a(Role role) {
        return new Person(WHO, "who", "某人", true, Set.of(post(role)));
    }

    private static Person everyRole() {
        return new Person(
                WHO,
                "who",
                "某人",
                true,
                Set.copyOf(Arrays.stream(Role.values()).map(RightsTest::post).toList()));
    }

    private static Post post(Role role) {
        return role.scope() == Role.Scope.HOUSE ? Post.house(role) : Post.on(FINANCE, role);
    }
}
