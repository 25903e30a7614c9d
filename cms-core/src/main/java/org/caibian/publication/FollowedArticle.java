package org.caibian.publication;

import java.time.Instant;
import org.caibian.manuscript.Kind;
import org.caibian.shared.ArticleId;
import org.caibian.shared.DeskId;
import org.caibian.shared.Keyset;

/**
 * An article as its responsible editor follows it: where it is on its way, and {@code since} when
 * it stands there.
 */
public record FollowedArticle(
        ArticleId article,
        String number,
        DeskId desk,
        Kind kind,
        String headline,
        Whereabouts at,
        Instant since) {

    /** Where this row stands in a list ordered by when articles were begun. */
    public Keyset position() {
        return new Keyset(since, article.value());
    }
}
