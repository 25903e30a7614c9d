package org.caibian.right;

import static org.caibian.right.TestPersons.ANOTHER;
import static org.caibian.right.TestPersons.FINANCE;
import static org.caibian.right.TestPersons.WHO;

import java.util.Optional;
import java.util.Set;
import org.caibian.right.Matter.Seat;
import org.caibian.shared.PersonId;

/** What rights are asked about: drafts of the finance desk, and steps of their rounds. */
final class TestMatters {

    private TestMatters() {}

    static Matter draft(Optional<Stage.Name> stage, Set<PersonId> authors) {
        return new Matter(Optional.of(FINANCE), stage, authors, Optional.empty());
    }

    /** One that stands where the act is done, by and to whom it may be. */
    static Matter matterFor(Action action, Set<PersonId> authors) {
        return standing(action, draft(stageFor(action), authors));
    }

    /** The same, where readers have of it what the act asks for, and another has proposed it. */
    static Matter standing(Action action, Matter matter) {
        return switch (action) {
            case CONFIRM_LIFT -> proposed(matter, Optional.of(ANOTHER));
            case TAKE_BACK_LIFT -> proposed(matter, Optional.of(WHO));
            case TAKE_BACK_WITHDRAWAL -> matter.with(Standings.Name.LIVE, Optional.of(WHO));
            case CONFIRM_WITHDRAWAL -> matter.with(Standings.Name.LIVE, Optional.of(ANOTHER));
            case WITHDRAW, PROPOSE_WITHDRAWAL, TAKE_DOWN, CORRECT, REVISE ->
                    matter.with(Standings.Name.LIVE);
            case REINSTATE -> matter.with(Standings.Name.WITHDRAWN);
            default -> matter;
        };
    }

    /** The same draft, whose embargo somebody wants lifted. */
    static Matter proposed(Matter matter, Optional<PersonId> toLift) {
        return matter.lifting(toLift);
    }

    static Matter inReview(Seat seat) {
        return draft(Optional.of(Stage.Name.IN_REVIEW), Set.of()).at(seat);
    }

    /** A stage that allows the act; none where that is for what is no draft. */
    static Optional<Stage.Name> stageFor(Action action) {
        return switch (action) {
            case READ,
                    CREATE,
                    SET_ROUND_RULE,
                    SET_TERM,
                    SEE_LOAD,
                    DELEGATE,
                    EXPLAIN,
                    PRIORITISE,
                    LIMIT_PICTURE,
                    SAVE,
                    SUBMIT,
                    SHARE,
                    ANNOTATE,
                    SUGGEST,
                    SPIKE ->
                    Optional.of(Stage.Name.DRAFTING);
            case RECALL, CLAIM, LET_GO, REASSIGN, EDIT, APPROVE, RETURN, PROOFREAD ->
                    Optional.of(Stage.Name.IN_REVIEW);
            case SCHEDULE, UNSCHEDULE, SET_EMBARGO, PROPOSE_LIFT, CONFIRM_LIFT, TAKE_BACK_LIFT ->
                    Optional.of(Stage.Name.APPROVED);
            case WITHDRAW,
                    PROPOSE_WITHDRAWAL,
                    CONFIRM_WITHDRAWAL,
                    TAKE_BACK_WITHDRAWAL,
                    REINSTATE,
                    TAKE_DOWN,
                    CORRECT,
                    REVISE,
                    CONFIRM_FLASH,
                    PULL_BACK ->
                    Optional.empty();
            case REVIVE -> Optional.of(Stage.Name.SPIKED);
        };
    }

    /** Where a person who may act stands to the step. */
    static Seat seatFor(Action action) {
        return action == Action.PROOFREAD
                ? Seat.free(Step.FIRST_PROOFREADING)
                : Seat.free(Step.FIRST_REVIEW).heldBy(WHO);
    }
}
