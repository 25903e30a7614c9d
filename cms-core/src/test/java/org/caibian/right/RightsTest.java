package org.caibian.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.right.TestMatters.draft;
import static org.caibian.right.TestMatters.matterFor;
import static org.caibian.right.TestMatters.proposed;
import static org.caibian.right.TestMatters.seatFor;
import static org.caibian.right.TestMatters.standing;
import static org.caibian.right.TestPersons.ANOTHER;
import static org.caibian.right.TestPersons.WHO;
import static org.caibian.right.TestPersons.a;
import static org.caibian.right.TestPersons.everyRole;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    private static final DeskId WORLD = new DeskId(2);

    /** Who may, at a stage that allows it and with no duty against it: yes, or the refusal. */
    private static final RightsTable BY_ROLE =
            new RightsTable(
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
                    TAKE_BACK_LIFT  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    WITHDRAW           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    PROPOSE_WITHDRAWAL ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
                    CONFIRM_WITHDRAWAL ROLE_MISSING  yes           ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
                    TAKE_BACK_WITHDRAWAL ROLE_MISSING ROLE_MISSING ROLE_MISSING yes          yes           ROLE_MISSING  ROLE_MISSING
                    CONFIRM_FLASH   NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK
                    PULL_BACK       NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK
                    REINSTATE          ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    TAKE_DOWN       ROLE_MISSING  yes           ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
                    CORRECT         ROLE_MISSING  yes           ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
                    REVISE          yes           yes           ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    UNSCHEDULE      ROLE_MISSING  yes           ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
                    SPIKE           NOT_AUTHOR_NOR_EDITOR    yes           NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR
                    REVIVE          NOT_AUTHOR_NOR_EDITOR    yes           NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR    NOT_AUTHOR_NOR_EDITOR
                    SHARE           ROLE_MISSING  yes           ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
                    ANNOTATE        yes           yes           yes           yes           yes           ROLE_MISSING  ROLE_MISSING
                    SUGGEST         yes           yes           yes           yes           yes           ROLE_MISSING  ROLE_MISSING
                    PRIORITISE      yes           yes           ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    LIMIT_PICTURE   yes           yes           ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING  ROLE_MISSING
                    SET_ROUND_RULE  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    SET_TERM        ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           ROLE_MISSING  ROLE_MISSING
                    SEE_LOAD        ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           yes           ROLE_MISSING  ROLE_MISSING
                    DELEGATE        NOT_AWAY_NOR_CHIEF NOT_AWAY_NOR_CHIEF NOT_AWAY_NOR_CHIEF yes yes NOT_AWAY_NOR_CHIEF NOT_AWAY_NOR_CHIEF
                    EXPLAIN         ROLE_MISSING  ROLE_MISSING  ROLE_MISSING  yes           yes           ROLE_MISSING  yes
                    """);

    /** The same for an author of the draft. */
    private static final RightsTable BY_AUTHOR =
            new RightsTable(
                    """
                    action          REPORTER      EDITOR        PROOFREADER   DESK_CHIEF    CHIEF_EDITOR  MODERATOR     ADMIN
                    SUBMIT          yes           yes           yes           yes           yes           yes           yes
                    RECALL          yes           yes           yes           yes           yes           yes           yes
                    SPIKE           yes           yes           yes           yes           yes           yes           yes
                    REVIVE          yes           yes           yes           yes           yes           yes           yes
                    """);

    /** Where a draft must stand for each act, asked for one who otherwise may. */
    private static final RightsTable BY_STAGE =
            new RightsTable(
                    """
                    action          DRAFTING       IN_REVIEW      APPROVED       SPIKED         NONE
                    READ            yes            yes            yes            yes            yes
                    CREATE          yes            yes            yes            yes            yes
                    SAVE            yes            NOT_DRAFTING   NOT_DRAFTING   NOT_DRAFTING   NO_DRAFT
                    SUBMIT          yes            NOT_DRAFTING   NOT_DRAFTING   NOT_DRAFTING   NO_DRAFT
                    RECALL          NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NO_DRAFT
                    CLAIM           NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NO_DRAFT
                    LET_GO          NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NO_DRAFT
                    REASSIGN        NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NO_DRAFT
                    EDIT            NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NO_DRAFT
                    APPROVE         NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NO_DRAFT
                    RETURN          NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NO_DRAFT
                    PROOFREAD       NOT_IN_REVIEW  yes            NOT_IN_REVIEW  NOT_IN_REVIEW  NO_DRAFT
                    SCHEDULE        NOT_ON_ITS_WAY yes            yes            NOT_ON_ITS_WAY NO_DRAFT
                    SET_EMBARGO     yes            yes            yes            SPIKED         NO_DRAFT
                    PROPOSE_LIFT    yes            yes            yes            SPIKED         NO_DRAFT
                    CONFIRM_LIFT    yes            yes            yes            SPIKED         NO_DRAFT
                    TAKE_BACK_LIFT  yes            yes            yes            SPIKED         NO_DRAFT
                    WITHDRAW           yes            yes            yes            yes            yes
                    PROPOSE_WITHDRAWAL yes            yes            yes            yes            yes
                    CONFIRM_WITHDRAWAL yes            yes            yes            yes            yes
                    TAKE_BACK_WITHDRAWAL yes          yes            yes            yes            yes
                    CONFIRM_FLASH   NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK yes
                    PULL_BACK       NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK NO_SECOND_LOOK yes
                    REINSTATE       HAS_DRAFT      HAS_DRAFT      HAS_DRAFT      HAS_DRAFT      yes
                    TAKE_DOWN       yes            yes            yes            yes            yes
                    CORRECT         yes            yes            yes            yes            yes
                    REVISE          yes            yes            yes            yes            yes
                    UNSCHEDULE      NOT_APPROVED   NOT_APPROVED   yes            NOT_APPROVED   NO_DRAFT
                    SPIKE           yes            yes            yes            SPIKED   NO_DRAFT
                    REVIVE          NOT_SPIKED     NOT_SPIKED     NOT_SPIKED     yes            NO_DRAFT
                    PRIORITISE      yes            yes            yes            yes            NO_DRAFT
                    LIMIT_PICTURE   yes            yes            yes            SPIKED         NO_DRAFT
                    ANNOTATE        yes            yes            yes            SPIKED         NO_DRAFT
                    SUGGEST         yes            yes            WORDS_STAND    WORDS_STAND    NO_DRAFT
                    SHARE           yes            yes            yes            SPIKED         NO_DRAFT
                    SET_ROUND_RULE  yes            yes            yes            yes            yes
                    SET_TERM        yes            yes            yes            yes            yes
                    SEE_LOAD        yes            yes            yes            yes            yes
                    DELEGATE        yes            yes            yes            yes            yes
                    EXPLAIN         yes            yes            yes            yes            yes
                    """);

    @TestFactory
    Stream<DynamicTest> eachRoleMayWhatItsRowSays() {
        return BY_ROLE.cells((action, role) -> refusal(action, role, Set.of()));
    }

    @TestFactory
    Stream<DynamicTest> anAuthorMayMoreWithTheirOwnDraft() {
        return BY_AUTHOR.cells((action, role) -> refusal(action, role, Set.of(WHO)));
    }

    @TestFactory
    Stream<DynamicTest> eachActIsForItsStages() {
        return BY_STAGE.cells((action, stage) -> {
            var act = Action.valueOf(action);
            var matter = draft(stage(stage), authorsFor(act)).at(seatFor(act));
            return Rights.refusal(act, everyRole(), standing(act, matter));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyActHasARowInEachTable(Action action) {
        assertThat(List.of(BY_ROLE.text(), StepRightsTest.BY_SEAT.text(), "\nPROOFREAD "))
                .anyMatch(table -> table.contains("\n" + action + " "));
        assertThat(BY_STAGE.text()).contains("\n" + action + " ");
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
                                action, elsewhere, matterFor(action, Set.of()).at(seatFor(action))))
                .isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void anAccountThatIsSwitchedOffMayNothing(Action action) {
        var gone = new Person(WHO, "gone", "某人", false, everyRole().posts());

        assertThat(Rights.refusal(action, gone, matterFor(action, Set.of(WHO)).at(seatFor(action))))
                .contains(Refusal.NOT_ACTIVE);
    }

    @Test
    void anEmbargoIsLiftedByASecondPersonWhereAFirstHasProposedIt() {
        var draft = draft(Optional.of(Stage.Name.APPROVED), Set.of());

        assertThat(Rights.refusal(Action.CONFIRM_LIFT, everyRole(), draft))
                .contains(Refusal.NOT_PROPOSED);
        assertThat(
                        Rights.refusal(
                                Action.CONFIRM_LIFT,
                                everyRole(),
                                proposed(draft, Optional.of(WHO))))
                .contains(Refusal.PROPOSED_IT);
    }

    @Test
    void aProposalToLiftAnEmbargoIsTakenBackByWhoeverMadeIt() {
        var draft = draft(Optional.of(Stage.Name.APPROVED), Set.of());

        assertThat(Rights.refusal(Action.TAKE_BACK_LIFT, everyRole(), draft))
                .contains(Refusal.NOT_PROPOSED);
        assertThat(
                        Rights.refusal(
                                Action.TAKE_BACK_LIFT,
                                everyRole(),
                                proposed(draft, Optional.of(ANOTHER))))
                .contains(Refusal.ANOTHERS_PROPOSAL);
    }

    @Test
    void aWithdrawalIsConfirmedByASecondPersonWhereAFirstHasProposedItAndNoOtherProposalCounts() {
        var toLift = proposed(draft(Optional.empty(), Set.of()), Optional.of(ANOTHER));
        var live = Standings.Name.LIVE;

        assertThat(Rights.refusal(Action.CONFIRM_WITHDRAWAL, everyRole(), toLift.with(live)))
                .contains(Refusal.NOT_PROPOSED);
        assertThat(
                        Rights.refusal(
                                Action.CONFIRM_WITHDRAWAL,
                                everyRole(),
                                toLift.with(live, Optional.of(WHO))))
                .contains(Refusal.PROPOSED_IT);
    }

    @Test
    void aProposalToWithdrawIsTakenBackByWhoeverMadeItAndNoOtherProposalCounts() {
        var toLift = proposed(draft(Optional.empty(), Set.of()), Optional.of(WHO));
        var live = Standings.Name.LIVE;

        assertThat(Rights.refusal(Action.TAKE_BACK_WITHDRAWAL, everyRole(), toLift.with(live)))
                .contains(Refusal.NOT_PROPOSED);
        assertThat(
                        Rights.refusal(
                                Action.TAKE_BACK_WITHDRAWAL,
                                everyRole(),
                                toLift.with(live, Optional.of(ANOTHER))))
                .contains(Refusal.ANOTHERS_PROPOSAL);
    }

    private static Optional<Refusal> refusal(String action, String role, Set<PersonId> authors) {
        var act = Action.valueOf(action);
        return Rights.refusal(act, a(Role.valueOf(role)), matterFor(act, authors));
    }

    private static Optional<Stage.Name> stage(String name) {
        return Stream.of(Stage.Name.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    private static Set<PersonId> authorsFor(Action action) {
        return action == Action.RECALL ? Set.of(WHO) : Set.of();
    }
}
