package org.caibian.publication;

import java.time.Instant;
import org.caibian.manuscript.LeadPicture;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;

/** A picture as readers have it, and the newest story that has it at its head. */
public record PrintedPicture(
        ArticleId article, String headline, LeadPicture picture, Instant firstReleasedAt) {

    /** Where it stands in a list ordered by the first release of its story. */
    Keyset position() {
        return new Keyset(firstReleasedAt, article.value());
    }
}
