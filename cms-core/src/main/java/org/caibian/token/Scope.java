package org.caibian.token;

import java.util.EnumSet;
import java.util.Set;

/** What a token may be used for (权限范围), of what its person may do; without one it does nothing. */
public enum Scope {
    /** Reading. */
    READ,
    /** Writing and reviewing: whatever gives readers nothing, and takes nothing from them. */
    WRITE,
    /**
     * Sealing and passing a proofreading on, which may be what a release waits for, and whatever
     * else decides about what readers have, and when.
     */
    PUBLISH,
    /** Running the house: people, desks, sections, sources. */
    ADMINISTER;

    /** All of them, for whoever has the machine itself. */
    static Set<Scope> all() {
        return EnumSet.allOf(Scope.class);
    }
}
