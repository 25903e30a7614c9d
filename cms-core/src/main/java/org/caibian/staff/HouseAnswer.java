package org.caibian.staff;

import java.util.Set;

/** Whether somebody may do something to the house, and by what. */
public sealed interface HouseAnswer {
    /** They may, by that role of theirs. */
    record May(Post by) implements HouseAnswer {}

    /** They may, by that role of theirs, where nobody is there whose it is first. */
    record MayInPlace(Post by) implements HouseAnswer {}

    /** They may where it is about themselves, as everybody. */
    record OnlyOwn() implements HouseAnswer {}

    /** They hold none of these roles. */
    record MayNot(Set<Role> wanted) implements HouseAnswer {
        public MayNot {
            wanted = Set.copyOf(wanted);
        }
    }

    /** Their account is switched off. */
    record SwitchedOff() implements HouseAnswer {}
}
