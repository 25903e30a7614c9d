package org.caibian.source;

import org.caibian.shared.Carried;

/** What came of merging one source into another (合并), or would come of it. */
public sealed interface SourceMerge {
    /** Whoever names the first means the other from now on; so many name it now. */
    record Merged(Carried supplied) implements SourceMerge {}

    /** Nothing was done yet: so many name it. */
    record Foreseen(Carried supplied) implements SourceMerge {}

    /** It was not done. */
    record Refused(Why why) implements SourceMerge {}

    /** What stands in the way. */
    enum Why {
        /** The one who asked does not administer the house. */
        NOT_ALLOWED,
        /** Nothing is merged into itself. */
        ITSELF,
        /** One of the two is not there, or was merged itself. */
        GONE,
        /** One is the newsroom itself and the other is not: what comes from where would be lost. */
        OWN
    }
}
