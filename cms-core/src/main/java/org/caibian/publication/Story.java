package org.caibian.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caibian.article.Furniture;
import org.caibian.article.Kind;
import org.caibian.article.Label;
import org.caibian.article.LeadPicture;
import org.caibian.shared.ArticleId;

/**
 * What readers see of an article (报道), whole; {@code bodyHtml} was written by allow-list at its
 * release.
 */
public record Story(
        ArticleId article,
        long version,
        Kind kind,
        String headline,
        Furniture furniture,
        String originalTitle,
        String originalAuthor,
        String summary,
        String authors,
        String sourceName,
        boolean ownSource,
        Label section,
        Optional<Label> topic,
        List<Label> tags,
        Optional<LeadPicture> picture,
        String bodyHtml,
        String bodyText,
        String responsibleEditor,
        Instant firstReleasedAt,
        Instant releasedAt) {

    public Story {
        tags = List.copyOf(tags);
    }
}
