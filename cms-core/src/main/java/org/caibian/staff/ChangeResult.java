package org.caibian.staff;

/** What came of changing a person's posts, password or standing in the house. */
public enum ChangeResult {
    CHANGED,
    /** What takes one administrator is changed; the rest waits for another to confirm it. */
    PROPOSED,
    /** The one who asked does not administer the house. */
    NOT_ALLOWED,
    /** Without this administrator nobody would be left to administer the house. */
    LAST_ADMINISTRATOR,
    /** Nobody switches themselves off. */
    ONESELF,
    /** It needs a reason: 1 to 1,000 characters. */
    REASON_NEEDED,
    /** A name has 1 to 40 characters. */
    UNUSABLE,
    /**
     * The person is known by their real name alone, for what they signed: nothing changes any more.
     */
    ERASED
}
