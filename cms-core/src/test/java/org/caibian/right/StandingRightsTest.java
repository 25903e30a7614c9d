package org.caibian.right;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.right.TestMatters.draft;
import static org.caibian.right.TestPersons.FINANCE;
import static org.caibian.right.TestPersons.a;
import static org.caibian.right.TestPersons.everyRole;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.staff.Role;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What readers have decides about some acts, and where a draft stands before whose it is. */
class StandingRightsTest {

    /** What readers must have for each act that depends on it, where there is no draft. */
    private static final RightsTable BY_STANDING =
            new RightsTable(
                    """
                    action              UNPUBLISHED    LIVE           WITHDRAWN      UNASKED
                    WITHDRAW            NOT_LIVE       yes            NOT_LIVE       NOT_LIVE
                    PROPOSE_WITHDRAWAL  NOT_LIVE       yes            NOT_LIVE       NOT_LIVE
                    CONFIRM_WITHDRAWAL  NOT_LIVE       NOT_PROPOSED   NOT_LIVE       NOT_LIVE
                    TAKE_BACK_WITHDRAWAL NOT_LIVE      NOT_PROPOSED   NOT_LIVE       NOT_LIVE
                    CORRECT             NOT_LIVE       yes            NOT_LIVE       NOT_LIVE
                    REVISE              NOT_LIVE       yes            NOT_LIVE       NOT_LIVE
                    REINSTATE           NOT_WITHDRAWN  NOT_WITHDRAWN  yes            NOT_WITHDRAWN
                    TAKE_DOWN           NOT_LIVE       yes            NOT_LIVE       NOT_LIVE
                    """);

    /** Whether a story's end may be set before readers have it (again). */
    private static final RightsTable TAKE_DOWN_AHEAD =
            new RightsTable(
                    """
                    standing     DRAFTING       IN_REVIEW      APPROVED       SPIKED         NONE
                    UNPUBLISHED  yes            yes            yes            SPIKED         NOT_LIVE
                    LIVE         yes            yes            yes            yes            yes
                    WITHDRAWN    yes            yes            yes            SPIKED         NOT_LIVE
                    """);

    /**
     * Acts on a draft or a step, for one who wrote nothing and holds nothing: where it stands
     * first.
     */
    private static final RightsTable BY_STRANGER =
            new RightsTable(
                    """
                    action   DRAFTING       IN_REVIEW              APPROVED       SPIKED                 NONE
                    SUBMIT   NOT_AUTHOR_NOR_EDITOR NOT_DRAFTING    NOT_DRAFTING   NOT_DRAFTING           NO_DRAFT
                    RECALL   NOT_IN_REVIEW  NOT_AUTHOR             NOT_IN_REVIEW  NOT_IN_REVIEW          NO_DRAFT
                    LET_GO   NOT_IN_REVIEW  NOT_HOLDER             NOT_IN_REVIEW  NOT_IN_REVIEW          NO_DRAFT
                    EDIT     NOT_IN_REVIEW  NOT_HOLDER             NOT_IN_REVIEW  NOT_IN_REVIEW          NO_DRAFT
                    REVIVE   NOT_SPIKED     NOT_SPIKED             NOT_SPIKED     NOT_AUTHOR_NOR_EDITOR  NO_DRAFT
                    """);

    @Test
    void aDraftOfWhatReadersLostIsNotInTheWayOfReinstatingIt() {
        var revising =
                new Matter(
                        Optional.of(FINANCE),
                        Optional.of(Stage.Name.DRAFTING),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Standings.Name.WITHDRAWN),
                        Optional.empty(),
                        true,
                        Optional.empty());

        assertThat(Rights.refusal(Action.REINSTATE, everyRole(), revising)).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> someActsDependOnWhatReadersHave() {
        return BY_STANDING.cells((action, standing) ->
                Rights.refusal(
                        Action.valueOf(action),
                        everyRole(),
                        standing(standing)
                                .map(Matter.on(FINANCE)::with)
                                .orElse(Matter.on(FINANCE))));
    }

    @TestFactory
    Stream<DynamicTest> aStorysEndMayBeSetBeforeItsRelease() {
        return TAKE_DOWN_AHEAD.cells((standing, stage) ->
                Rights.refusal(
                        Action.TAKE_DOWN,
                        everyRole(),
                        draft(stage(stage), Set.of()).with(standing(standing).orElseThrow())));
    }

    @TestFactory
    Stream<DynamicTest> whereItStandsIsSaidBeforeWhoseItIs() {
        return BY_STRANGER.cells((action, stage) ->
                Rights.refusal(
                        Action.valueOf(action), a(Role.DESK_CHIEF), draft(stage(stage), Set.of())));
    }

    private static Optional<Stage.Name> stage(String name) {
        return Stream.of(Stage.Name.values()).filter(each -> each.name().equals(name)).findFirst();
    }

    private static Optional<Standings.Name> standing(String name) {
        return Stream.of(Standings.Name.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }
}
