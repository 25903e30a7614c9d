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
    /** They sign in by a directory, and have no password here. */
    FROM_DIRECTORY,
    /** It needs a reason: 1 to 1,000 characters. */
    REASON_NEEDED
}
