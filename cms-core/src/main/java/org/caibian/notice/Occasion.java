package org.caibian.notice;

/**
 * Why somebody is told; the words people read for it come from the translations. Details the desk
 * shows where they are given: {@code reason} in somebody's words, {@code step} by its name, {@code
 * to} as the name of who has the step now or stands in, {@code due} as the instant of a deadline,
 * {@code away} as the name of who is away, {@code from} and {@code until} as instants, {@code role}
 * by its name.
 */
public enum Occasion {
    /** Somebody edited what this person had sealed: the seal is void, the step open again. */
    WORDS_CHANGED,
    /** Everybody whose seal an edit had voided has sealed the new words. */
    RECONFIRMED,
    /** The article came back to its authors, with a reason. */
    RETURNED,
    /** Its writers took the article back while this person was at work on a step. */
    RECALLED,
    /** The draft was given up, with a reason. */
    SPIKED,
    /** A new round is offered first to those who held its steps before. */
    OFFERED,
    /** A step was given to this person, or taken from them. */
    REASSIGNED,
    /** Somebody wants to write on a draft this person has in hand, and asks for it. */
    LOCK_ASKED,
    /** Whoever had it in hand let this person write on it. */
    LOCK_HANDED_OVER,
    /** They go on writing themselves. */
    LOCK_KEPT,
    /** The chief editor wants an embargo lifted, and a second person to agree. */
    LIFT_PROPOSED,
    /** Somebody spoke to this person by name, in what they said of a draft. */
    MENTIONED,
    /** Somebody answered where this person had said something of a draft. */
    ANSWERED,
    /** The words this person proposed are in the draft. */
    SUGGESTION_ACCEPTED,
    /** They are not wanted. */
    SUGGESTION_REFUSED,
    /** Readers have what this person wrote or answers for. */
    RELEASED,
    /** Somebody opened a correction of what this person answers for, or is writing on. */
    CORRECTION_OPENED,
    /** Readers have newer words than those a draft of this person's was begun on. */
    LEFT_BEHIND,
    /** A flash is with readers, and this person may look at it a second time. */
    SECOND_LOOK,
    /** Whoever looked at a flash a second time stands by it. */
    FLASH_CONFIRMED,
    /** Nobody did in time: the chief editors are called, and readers keep it meanwhile. */
    SECOND_LOOK_OVERDUE,
    /** A chief wants a story withdrawn, and a second person to confirm it within ten minutes. */
    WITHDRAWAL_PROPOSED,
    /** Nobody confirmed that in time: the chief editor decides. */
    WITHDRAWAL_CALLED,
    /** Readers no longer have what this person had to do with, for a reason. */
    WITHDRAWN,
    /** A minute after its withdrawal a story is still to be had, or nobody knows. */
    STILL_THERE,
    /** Readers no longer have it: its time was over, as planned. */
    TAKEN_DOWN,
    /** What was approved was not released: something keeps it, and the desk's chiefs are called. */
    HELD,
    /** A step this person holds, or could claim, is due soon. */
    DUE_SOON,
    /** A step was not done in time: the desk's chiefs are called, and its holder hears of it. */
    OVERDUE,
    /** Somebody is away from an instant to another, and another stands in for them. */
    ABSENCE_ENTERED,
    /** They are back before that, or it was called off. */
    ABSENCE_ENDED,
    /** This person's password is another, by themselves or by a link that was sent to them. */
    PASSWORD_CHANGED,
    /** An administrator gave this person another password. */
    PASSWORD_REPLACED,
    /** This person comes in with a code beside the password from now on. */
    SECOND_FACTOR_ON,
    /** They do without it from now on. */
    SECOND_FACTOR_OFF,
    /** An administrator took this person's second factor away: it is set up anew. */
    SECOND_FACTOR_RESET,
    /** A passkey was added to this person's account. */
    PASSKEY_ADDED,
    /** One of theirs was removed. */
    PASSKEY_REMOVED,
    /** A token was made in this person's name. */
    TOKEN_MADE,
    /** An administrator ended this person's passkeys. */
    PASSKEYS_ENDED,
    /** So many wrong codes were tried with this person's password that none is looked at now. */
    CODES_REFUSED,
    /** This person's letters come to another address. */
    ADDRESS_CHANGED,
    /** No server took the letter by which this person invited somebody; it is tried no more. */
    INVITATION_UNSENT,
    /** An administrator wants somebody to have a role that weighs, and another to confirm it. */
    GRANT_PROPOSED,
    /** Another did. */
    GRANT_CONFIRMED,
    /** Another did not want it. */
    GRANT_TURNED_DOWN,
    /**
     * Nobody is left to confirm it: {@code from} then on it is given alone, unless it is stopped.
     */
    GRANT_WAITS,
    /** The only administrator gave somebody a role that weighs, with nobody to confirm it. */
    GRANTED_ALONE,
    /** Somebody holds a role that weighs no more; they and all who administer the house hear. */
    GRANT_ENDED,
    /** Somebody who holds one was switched off; they hear, too. */
    GRANT_OFF,
    /** Somebody who holds one was switched on again, and has it as before; they hear, too. */
    GRANT_BACK,
    /**
     * What is kept about somebody who left is to be erased, and another administrator confirms it.
     */
    ERASURE_PROPOSED,
    /** The check of the house found what must not be: a live story without its seals. */
    ALARM;

    /** Whether it is of what readers have, or had, and not of a draft that is written meanwhile. */
    boolean isOfStory() {
        return switch (this) {
            case RELEASED,
                    SECOND_LOOK,
                    FLASH_CONFIRMED,
                    SECOND_LOOK_OVERDUE,
                    WITHDRAWAL_PROPOSED,
                    WITHDRAWAL_CALLED,
                    WITHDRAWN,
                    STILL_THERE,
                    TAKEN_DOWN ->
                    true;
            default -> false;
        };
    }

    /** Whether its letter waits for no hour, whatever was chosen. */
    boolean waitsForNothing() {
        return isAlarm() || reachesWhoLeft();
    }

    /** Whether something is late, held or wrong, and somebody has to see to it. */
    public boolean isAlarm() {
        return switch (this) {
            case SECOND_LOOK_OVERDUE,
                    WITHDRAWAL_CALLED,
                    STILL_THERE,
                    HELD,
                    OVERDUE,
                    CODES_REFUSED,
                    GRANT_WAITS,
                    ALARM ->
                    true;
            default -> false;
        };
    }

    /**
     * Whether it is told by letter also to whoever was switched off: at once and whatever letters
     * were chosen, since at the desk they read nothing any more.
     */
    public boolean reachesWhoLeft() {
        return this == GRANT_WAITS || this == GRANT_OFF || this == GRANT_ENDED;
    }
}
