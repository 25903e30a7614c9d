package org.caibian.article;

import org.caibian.manuscript.Content;
import org.caibian.shared.DraftId;
import org.caibian.shared.PersonId;

/**
 * What stands in the margins of drafts (批注, 建议), as far as saving, checking and giving back have to
 * do with it; known where annotations are kept.
 */
public interface Margins {

    /** {@code words} are put in the place of those of {@code draft}. */
    void follow(Draft draft, Content words);

    /** How many suggestions for that draft nobody has settled. */
    int openSuggestions(DraftId draft);

    /** A draft is given back for what {@code by} found in that round and nobody settled. */
    void giveBackFor(Round round, PersonId by);
}
