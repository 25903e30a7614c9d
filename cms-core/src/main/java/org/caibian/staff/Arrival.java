package org.caibian.staff;

/** Whether somebody has ever signed in. */
public enum Arrival {
    /** They have. */
    IN,
    /** Not yet; they have a link that is good, or on its way. */
    INVITED,
    /** Not yet; the letter with their link could not be sent, and is tried no more. */
    UNSENT,
    /** Not yet. */
    NOT_YET
}
