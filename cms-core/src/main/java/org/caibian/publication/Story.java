package org.caibian.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.shared.ArticleId;
import org.caibian.text.Body;

/**
 * What readers see of an article (报道), whole; {@code bodyHtml} was written by allow-list at its
 * release. {@code foundUnder} are names it does not say itself: what its topic or tags were merged
 * into since.
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
        List<String> foundUnder,
        Optional<LeadPicture> picture,
        String bodyHtml,
        String bodyText,
        String responsibleEditor,
        Instant firstReleasedAt,
        Instant releasedAt) {

    /** Where a story stands on the site, its article behind it. */
    public static final String ADDRESS = "/story/";

    /** Where the site gives the pictures of live stories, each by its hash. */
    public static final String PICTURES = "/media/";

    public Story {
        tags = List.copyOf(tags);
        foundUnder = List.copyOf(foundUnder);
    }

    /** Every picture readers are shown on its page: the one at its head, and those in its body. */
    public List<String> pictures() {
        var inBody = Body.printedPictures(bodyHtml, PICTURES);
        return Stream.concat(picture.stream().map(LeadPicture::sha256), inBody.stream())
                .distinct()
                .toList();
    }
}
