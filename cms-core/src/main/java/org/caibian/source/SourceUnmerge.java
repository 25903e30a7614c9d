package org.caibian.source;

/** What came of undoing the merge of a source. */
public enum SourceUnmerge {
    /** It is on the list by itself again; what was saved under the other since stays so. */
    UNDONE,
    /** The one who asked does not administer the house. */
    NOT_ALLOWED,
    /** There is no such merge, or it is undone. */
    GONE,
    /** What it was merged into was merged itself since: that comes first. */
    MERGED_ON
}
