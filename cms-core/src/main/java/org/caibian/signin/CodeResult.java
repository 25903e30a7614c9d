package org.caibian.signin;

/** What came of a code, or of what was typed for one. */
public enum CodeResult {
    RIGHT,
    /** It is none of theirs, has run out, or was taken before. */
    WRONG,
    /** So many were tried that for a while none is looked at. */
    TOO_MANY,
    /** It may be a password of theirs that a directory keeps, and the directory is out of reach. */
    AWAY,
    /** A role of theirs asks for a second factor, so that it cannot be turned off. */
    REQUIRED
}
