package org.caibian.staff;

/** What came of deciding about a proposed grant. */
public enum GrantResult {
    /** The role is theirs. */
    CONFIRMED,
    /** It is not given. */
    TURNED_DOWN,
    /** Whoever proposed it wants it no more. */
    TAKEN_BACK,
    /** The one who asked does not administer the house. */
    NOT_ALLOWED,
    /** Nobody decides about a role for themselves. */
    ONESELF,
    /** Who proposed it does not confirm it or turn it down, too: it takes two people. */
    PROPOSED_IT,
    /** Only whoever proposed it takes it back. */
    NOT_PROPOSER,
    /** It was decided, taken back, or has lapsed. */
    GONE
}
