package org.caibian.robot;

import java.util.Optional;
import org.caibian.notice.Occasion;

/** What a robot is to speak of; what concerns one person alone is said in no group. */
public enum Subject {
    /** Something is late, held or wrong, and somebody has to see to it. */
    ALARMS,
    /** Work that waits: steps that are due soon, second looks, what needs a second person. */
    WORK,
    /** What readers got, also corrected. */
    RELEASES,
    /** What they lost. */
    WITHDRAWALS;

    /** What that is of; empty where it is for those it is told alone. */
    static Optional<Subject> of(Occasion occasion) {
        if (occasion.isAlarm()) {
            return Optional.of(ALARMS);
        }
        return switch (occasion) {
            case DUE_SOON, SECOND_LOOK, LIFT_PROPOSED, WITHDRAWAL_PROPOSED -> Optional.of(WORK);
            case RELEASED, FLASH_CONFIRMED, CORRECTION_OPENED -> Optional.of(RELEASES);
            case WITHDRAWN, TAKEN_DOWN -> Optional.of(WITHDRAWALS);
            default -> Optional.empty();
        };
    }
}
