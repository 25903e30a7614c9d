package org.caibian.search;

import java.time.Instant;
import java.util.List;
import org.caibian.shared.ArticleId;

/** One story that matched: its headline, and the places in its text where it did. */
public record StoryHit(
        ArticleId article, Highlight headline, List<Highlight> excerpts, Instant firstReleasedAt) {

    public StoryHit {
        excerpts = List.copyOf(excerpts);
    }
}
