package org.caibian.timer;

import org.caibian.shared.DraftId;

/** What is to be looked at when a timer is due. */
public enum TimerKind {
    /** An approved draft whose instant has come; the subject is its article. */
    RELEASE,
    /** An approved correction draft whose instant has come; the subject is its article. */
    CORRECTION,
    /** A withdrawal that was proposed and not confirmed; the subject is the withdrawal. */
    WITHDRAWAL,
    /** A withdrawn story that is looked for where readers had it; the subject is the withdrawal. */
    RECEIPT,
    /** An open step whose reminder or deadline has come; the subject is the step. */
    DEADLINE,
    /** A second look at a flash that is due; the subject is the look. */
    SECOND_LOOK,
    /** A story whose planned end has come; the subject is its article. */
    TAKE_DOWN;

    /** What wakes the release of a draft of that line. */
    public static TimerKind releaseOf(DraftId.Line line) {
        return switch (line) {
            case MAIN -> RELEASE;
            case CORRECTION -> CORRECTION;
        };
    }
}
