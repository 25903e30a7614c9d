package org.caibian.publication;

import java.time.Instant;
import org.caibian.manuscript.AiUse;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;

/** A correction as the list of all of them shows it, under the headline its story has now. */
public record CorrectedStory(
        ArticleId article, String headline, AiUse ai, String note, Instant at) {

    /** Where this row stands in a list ordered by when corrections were made. */
    public Keyset position() {
        return new Keyset(at, article.value());
    }
}
