package org.caibian.token;

import java.util.EnumSet;
import java.util.Set;
import org.caibian.staff.Role;

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

    /** Whether it gives anything at all to somebody who is that. */
    public boolean isOpenTo(Role role) {
        return switch (this) {
            case READ -> true;
            case WRITE -> role.scope() == Role.Scope.DESK || role == Role.CHIEF_EDITOR;
            case PUBLISH -> WRITE.isOpenTo(role) && role != Role.REPORTER;
            case ADMINISTER -> role == Role.ADMIN;
        };
    }

    /** All of them, for whoever has the machine itself. */
    static Set<Scope> all() {
        return EnumSet.allOf(Scope.class);
    }
}
