package org.caibian.staff;

/** What came of inviting somebody, or of setting a password through a link. */
public enum LinkResult {
    DONE,
    /** The one who asked does not administer the house. */
    NOT_ALLOWED,
    /** There is no address the link could go to. */
    NO_ADDRESS,
    /** The person is switched off, or sets their own password already. */
    NOT_INVITED,
    /** They sign in by a directory, and have no password here. */
    FROM_DIRECTORY,
    /** The link was used before, has run out, was replaced, or never was. */
    SPENT
}
