package org.caibian.search;

import java.util.stream.Stream;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;

/**
 * What the engine knows of the stories. An older version never replaces a newer one, so calls may
 * come late, twice or out of order. Each throws {@link IndexAway} when the engine does not answer.
 */
public interface StoryIndex {

    /** Makes this version of a story findable. */
    void put(Story story);

    /** Takes an article's words out; its version stays, so that no late call brings them back. */
    void bury(ArticleId article, long version);

    /**
     * Fills a new index and switches to it when it is whole; until then the old one serves. Calls
     * of {@link #put} and {@link #bury} meanwhile reach both. Never twice at a time.
     */
    void rebuild(Stream<Story> stories);

    /** Makes everything written so far findable now rather than within a second. */
    void refresh();

    /** Whether the engine can be spoken to now; never throws. */
    boolean answers();

    /** Whether a rebuild was ever brought to its end, in the form this program writes. */
    boolean isFilled();
}
