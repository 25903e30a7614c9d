package org.caibian.subject;

import org.caibian.shared.Carried;

/** What came of merging one section, topic or tag into another (合并), or would come of it. */
public sealed interface MergeResult {
    /** So many are found under the other from now on. */
    record Merged(MergeId merge, Carried carried) implements MergeResult {}

    /** Nothing was done yet: so many would be. */
    record Foreseen(Carried carried) implements MergeResult {}

    /** It was not done. */
    record Refused(Why why) implements MergeResult {}

    /** What stands in the way. */
    enum Why {
        /** The one who asked does not administer the house. */
        NOT_ALLOWED,
        /** Nothing is merged into itself. */
        ITSELF,
        /** One of the two is not there, or was merged itself. */
        GONE
    }
}
