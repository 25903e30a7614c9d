package org.caibian.profile;

/** What came of changing how somebody is shown. */
public enum ProfileResult {
    CHANGED,
    /** The one who asked is neither that person nor an administrator. */
    NOT_ALLOWED,
    /** A name has 1 to 40 letters, digits, dots or dashes, and there are eight at most. */
    UNUSABLE,
    /** Somebody else is called so, or writes or has written under that name. */
    TAKEN,
    /** They write under others than were seen: somebody changed that since. Nothing was done. */
    OUTDATED,
    /** Neither JPEG nor PNG, or damaged. */
    NOT_A_PICTURE,
    /** Larger than the library takes pictures. */
    TOO_LARGE
}
