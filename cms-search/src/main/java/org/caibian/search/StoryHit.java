package org.caibian.search;

import java.time.Instant;
import java.util.List;
import org.caibian.shared.ArticleId;

/**
 * One story that matched: its headline, and the places in its text where it did, in the words of
 * that {@code version} of the publication.
 */
public record StoryHit(
        ArticleId article,
        long version,
        Highlight headline,
        List<Highlight> excerpts,
        Instant firstReleasedAt) {

    public StoryHit {
        excerpts = List.copyOf(excerpts);
    }
}
