package org.caibian.subject;

import java.util.Set;
import org.caibian.shared.ArticleId;

/** What came of undoing a merge. */
public sealed interface UnmergeResult {
    /**
     * All that says so is found under the first again, and its address leads there. These were
     * saved or released under the other since, and stay with it.
     */
    record Undone(Set<ArticleId> drafts, Set<ArticleId> stories) implements UnmergeResult {
        public Undone {
            drafts = Set.copyOf(drafts);
            stories = Set.copyOf(stories);
        }
    }

    /** It was not done. */
    record Refused(Why why) implements UnmergeResult {}

    /** What stands in the way. */
    enum Why {
        /** The one who asked does not administer the house. */
        NOT_ALLOWED,
        /** There is no such merge, or it is undone. */
        GONE,
        /** What it was merged into was merged itself since: that comes first. */
        MERGED_ON,
        /** One of the two has another name since, by a list of Media Topics. */
        RENAMED
    }
}
