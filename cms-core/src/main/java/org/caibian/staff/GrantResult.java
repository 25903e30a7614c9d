package org.caibian.staff;

/** What came of deciding about a proposed grant. */
public enum GrantResult {
    /** The role is theirs. */
    CONFIRMED,
    /** It is not given. */
    TURNED_DOWN,
    /** Whoever proposed it wants it no more. */
    TAKEN_BACK,
    /** The one who asked is nobody who could decide about it. */
    NOT_ALLOWED,
    /** Nobody decides about a role for themselves. */
    ONESELF,
    /** Who proposed it does not confirm it or turn it down, too: it takes two people. */
    PROPOSED_IT,
    /** Nobody is left to confirm it, and the wait for those who were told of it is not over. */
    WAITS,
    /** Only whoever proposed it takes it back. */
    NOT_PROPOSER,
    /** No link for a new password reaches its person: an address is set before. */
    NO_ADDRESS,
    /** It was decided, taken back, or has lapsed. */
    GONE
}
