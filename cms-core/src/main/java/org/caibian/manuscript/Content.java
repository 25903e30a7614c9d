package org.caibian.manuscript;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.text.Body;

/**
 * Every field of an article that readers can see: what a seal covers; {@code note} is what they are
 * told of a correction, and empty on every other draft. Of the older story it continues only the
 * name is sealed, as readers are shown that one's newest headline, or nothing.
 */
@RecordBuilder
public record Content(
        Kind kind,
        Headline headline,
        Furniture furniture,
        String originalTitle,
        String originalAuthor,
        String summary,
        String dateline,
        List<String> authors,
        Optional<Label> source,
        Optional<Label> section,
        Optional<Label> topic,
        List<Label> tags,
        Optional<LeadPicture> picture,
        Optional<ArticleId> continues,
        String note,
        Body body)
        implements ContentBuilder.With {

    public Content {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }

    /** A sheet with nothing on it but what it is to become. */
    public static Content blank(Kind kind, Headline headline) {
        return new Content(
                kind,
                headline,
                Furniture.NONE,
                "",
                "",
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Body.EMPTY);
    }

    /** The same words, with {@code told} about their correction. */
    public Content noting(String told) {
        return withNote(told);
    }

    /** The same words of another kind. */
    public Content ofKind(Kind other) {
        return withKind(other);
    }

    /** What {@link ContentHash} is taken of. */
    public ContentHash hash() {
        return ContentHash.of(ContentJson.write(this));
    }
}
