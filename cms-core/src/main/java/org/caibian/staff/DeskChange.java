package org.caibian.staff;

import java.util.List;

/** What came of moving a desk in the list, or of putting it aside. */
public sealed interface DeskChange {
    /** It is so now, or was so before. */
    record Done() implements DeskChange {}

    /** It stays: this is open on it. */
    record Busy(List<OpenWork> work) implements DeskChange {
        public Busy {
            work = List.copyOf(work);
        }
    }

    /** There is no desk of that id. */
    record Gone() implements DeskChange {}

    /** The one who asked does not administer the house. */
    record NotAllowed() implements DeskChange {}
}
