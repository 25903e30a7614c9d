package org.caibian.ui.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.right.Action;
import org.caibian.right.Matter;
import org.caibian.right.Matter.Seat;
import org.caibian.right.Refusal;
import org.caibian.right.Rights;
import org.caibian.right.Stage;
import org.caibian.right.Step;
import org.caibian.shared.DeskId;
import org.caibian.staff.Person;

/** What somebody may do on a desk, as the rules answer when asked: this has none of its own. */
enum Ability {
    WRITE,
    FIRST_REVIEW,
    SECOND_REVIEW,
    FINAL_REVIEW,
    PROOFREAD,
    SCHEDULE,
    READ;

    /** All that {@code person} may do on {@code desk} while no article speaks against it. */
    static List<Ability> of(Person person, DeskId desk) {
        return Arrays.stream(values())
                .filter(each -> each.refusal(person, desk).isEmpty())
                .toList();
    }

    private Optional<Refusal> refusal(Person person, DeskId desk) {
        return switch (this) {
            case WRITE -> Rights.refusal(Action.CREATE, person, Matter.on(desk));
            case FIRST_REVIEW -> holding(Step.FIRST_REVIEW, person, desk);
            case SECOND_REVIEW -> holding(Step.SECOND_REVIEW, person, desk);
            case FINAL_REVIEW -> holding(Step.FINAL_REVIEW, person, desk);
            case PROOFREAD -> holding(Step.FIRST_PROOFREADING, person, desk);
            case SCHEDULE -> Rights.refusal(Action.SCHEDULE, person, at(Stage.Name.APPROVED, desk));
            case READ -> Rights.refusal(Action.READ, person, Matter.on(desk));
        };
    }

    private static Optional<Refusal> holding(Step step, Person person, DeskId desk) {
        return Rights.refusal(
                Action.CLAIM, person, at(Stage.Name.IN_REVIEW, desk).at(Seat.free(step)));
    }

    private static Matter at(Stage.Name stage, DeskId desk) {
        return new Matter(Optional.of(desk), Optional.of(stage), Set.of(), Optional.empty());
    }
}
