package org.caibian.publication;

import java.time.Instant;
import java.util.Optional;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;

/** A story as lists show it; times are of its first release, {@code releasedAt} of its latest. */
public record StoryLine(
        ArticleId article,
        Kind kind,
        String headline,
        AiUse ai,
        String summary,
        String authors,
        String sourceName,
        boolean ownSource,
        Label section,
        Optional<Label> topic,
        Optional<LeadPicture> picture,
        String responsibleEditor,
        Instant firstReleasedAt,
        Instant releasedAt,
        boolean corrected) {

    /** Where this line stands in a list ordered by first release. */
    public Keyset position() {
        return new Keyset(firstReleasedAt, article.value());
    }
}
