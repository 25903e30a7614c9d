package org.caibian.staff;

import java.util.List;

/** What came of merging one desk into another (合并), or would come of it. */
public sealed interface DeskMerge {
    /** All that was the first's is the other's now. */
    record Merged(DeskBelongings belongings) implements DeskMerge {}

    /** Nothing was done yet: this would go over, for good. */
    record Foreseen(DeskBelongings belongings) implements DeskMerge {}

    /** It was not done: this is open on the first. */
    record Busy(List<OpenWork> work) implements DeskMerge {
        public Busy {
            work = List.copyOf(work);
        }
    }

    /** It was not done. */
    record Refused(Why why) implements DeskMerge {}

    /** What stands in the way. */
    enum Why {
        /** The one who asked does not administer the house. */
        NOT_ALLOWED,
        /** Nothing is merged into itself. */
        ITSELF,
        /** One of the two is not there, or was merged itself. */
        GONE,
        /** Nothing begins on the other, which was put aside. */
        ARCHIVED
    }
}
