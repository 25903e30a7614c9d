package org.caibian.staff;

/** What came of changing a person's posts, password or standing in the house. */
public enum ChangeResult {
    CHANGED,
    /** What takes one administrator is changed; the rest waits for another to confirm it. */
    PROPOSED,
    /** Something else stands there than was seen: somebody changed it since. Nothing was done. */
    OUTDATED,
    /** The one who asked does not administer the house. */
    NOT_ALLOWED,
    /** Without this administrator nobody would be left to administer the house. */
    LAST_ADMINISTRATOR,
    /** Nobody does this to themselves: another administrator does. */
    ONESELF,
    /**
     * They are chief editor or administrator, which takes two to give: whoever set their password
     * would be one alone. They set it by a letter's link, or hand the role back before.
     */
    WEIGHTY,
    /** They sign in by a directory, and have no password here. */
    FROM_DIRECTORY,
    /** It needs a reason: 1 to 1,000 characters. */
    REASON_NEEDED,
    /** A name has 1 to 40 characters. */
    UNUSABLE,
    /**
     * The person is known by their real name alone, for what they signed: nothing changes any more.
     */
    ERASED
}
