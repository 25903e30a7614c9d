package org.caibian.subject;

/** What came of adding a section or a topic. */
public enum SubjectResult {
    ADDED,
    /** Another one has that name or address. */
    TAKEN,
    /** An address is 1 to 40 small letters, digits and dashes. */
    UNUSABLE_SLUG,
    /** A name has 1 to 20 characters. */
    UNUSABLE_NAME,
    /** An English name has 1 to 40 characters. */
    UNUSABLE_NAME_EN,
    /** There are as many topics as a house has: one is merged into another first. */
    FULL,
    /** The one who asked has no right to. */
    NOT_ALLOWED
}
