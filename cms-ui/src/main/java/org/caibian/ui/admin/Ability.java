package org.caibian.ui.admin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caibian.article.Refusal;
import org.caibian.article.Rights;
import org.caibian.article.Step;
import org.caibian.shared.DeskId;
import org.caibian.staff.Person;

/** What somebody may do on a desk, as the rules answer when asked: this has none of its own. */
enum Ability {
    WRITE,
    FIRST_REVIEW,
    SECOND_REVIEW,
    FINAL_REVIEW,
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
            case WRITE -> Rights.toWrite(person, desk);
            case FIRST_REVIEW -> holding(Step.FIRST_REVIEW, person, desk);
            case SECOND_REVIEW -> holding(Step.SECOND_REVIEW, person, desk);
            case FINAL_REVIEW -> holding(Step.FINAL_REVIEW, person, desk);
            case SCHEDULE -> Rights.toSchedule(person, desk);
            case READ -> Rights.toRead(person, desk);
        };
    }

    private static Optional<Refusal> holding(Step step, Person person, DeskId desk) {
        return Rights.toHold(person, step, desk, Set.of(), Set.of());
    }
}
