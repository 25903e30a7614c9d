package org.caibian.privacy;

/** What came of erasing what is kept about somebody. */
public enum ErasureResult {
    /** Another administrator is to confirm it. */
    PROPOSED,
    /** It is gone, but for what the law has kept. */
    ERASED,
    /** It stays. */
    CALLED_OFF,
    /** The one who asked does not administer the house. */
    NOT_ALLOWED,
    /** Whoever works here is switched off first. */
    STILL_ACTIVE,
    /** Who proposed it does not confirm it, too: it takes two people. */
    PROPOSED_IT,
    /** It is not proposed, has lapsed, or is done already. */
    GONE
}
