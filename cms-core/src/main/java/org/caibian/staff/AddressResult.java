package org.caibian.staff;

/** What came of changing somebody's address (邮箱). */
public enum AddressResult {
    /** It is theirs now, and the one before is told. */
    CHANGED,
    /** A link is on its way there; the old one stays until it is followed. */
    SENT,
    /** It is no address. */
    UNUSABLE,
    /** A link was sent less than five minutes ago. */
    TOO_SOON,
    /** They are chief editor or administrator: letters that set their password would come there. */
    WEIGHTY,
    /** Another stands there than was seen: somebody changed it since. Nothing was done. */
    OUTDATED,
    /** The one who asked is not active, or changes another's without administering the house. */
    NOT_ALLOWED
}
