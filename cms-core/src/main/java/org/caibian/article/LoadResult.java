package org.caibian.article;

import org.caibian.right.Refusal;

/** What came of asking for a desk's load. */
public sealed interface LoadResult {
    /** It stands like this now. */
    record Shown(DeskLoad load) implements LoadResult {}

    /** This person may not see it. */
    record Refused(Refusal why) implements LoadResult {}
}
