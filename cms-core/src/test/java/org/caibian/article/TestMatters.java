package org.caibian.article;

import static org.caibian.article.TestPersons.FINANCE;
import static org.caibian.article.TestPersons.WHO;

import java.util.Optional;
import java.util.Set;
import org.caibian.article.Matter.Seat;
import org.caibian.shared.PersonId;

/** What rights are asked about: drafts of the finance desk, and steps of their rounds. */
final class TestMatters {

    private TestMatters() {}

    static Matter draft(Optional<Stage.Name> stage, Set<PersonId> authors) {
        return new Matter(Optional.of(FINANCE), stage, authors, Optional.empty());
    }

    /** One that stands where the act is done, by and to whom it may be. */
    static Matter matterFor(Action action, Set<PersonId> authors) {
        var matter = draft(stageFor(action), authors);
        return standingFor(action).map(matter::with).orElse(matter);
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
                    PRIORITISE,
                    LIMIT_PICTURE,
                    SAVE,
                    SUBMIT,
                    SPIKE ->
                    Optional.of(Stage.Name.DRAFTING);
            case RECALL, CLAIM, LET_GO, REASSIGN, EDIT, APPROVE, RETURN, PROOFREAD ->
                    Optional.of(Stage.Name.IN_REVIEW);
            case SCHEDULE, UNSCHEDULE, SET_EMBARGO, PROPOSE_LIFT, CONFIRM_LIFT ->
                    Optional.of(Stage.Name.APPROVED);
            case WITHDRAW,
                    PROPOSE_WITHDRAWAL,
                    CONFIRM_WITHDRAWAL,
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

    /** A standing that allows the act, where it matters. */
    static Optional<Standings.Name> standingFor(Action action) {
        return switch (action) {
            case WITHDRAW, PROPOSE_WITHDRAWAL, CONFIRM_WITHDRAWAL, TAKE_DOWN, CORRECT, REVISE ->
                    Optional.of(Standings.Name.LIVE);
            case REINSTATE -> Optional.of(Standings.Name.WITHDRAWN);
            default -> Optional.empty();
        };
    }

    /** Where a person who may act stands to the step. */
    static Seat seatFor(Action action) {
        return action == Action.PROOFREAD
                ? Seat.free(Step.FIRST_PROOFREADING)
                : Seat.free(Step.FIRST_REVIEW).heldBy(WHO);
    }
}
