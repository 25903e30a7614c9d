package org.caibian.manuscript;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ArticleId;
import org.caibian.source.SourceId;
import org.caibian.subject.SectionId;
import org.caibian.text.Body;

/**
 * What a writer typed, not yet trusted: becomes a {@link Content} when every field keeps to its
 * bounds.
 */
@RecordBuilder
public record Manuscript(
        Kind kind,
        String headline,
        Furniture furniture,
        String originalTitle,
        String originalAuthor,
        String summary,
        String dateline,
        List<String> authors,
        Optional<SourceId> source,
        Optional<SectionId> section,
        Optional<String> topicSlug,
        List<String> tags,
        Optional<PictureLine> picture,
        Optional<ArticleId> continues,
        String note,
        String body)
        implements ManuscriptBuilder.With {

    /** The picture chosen by its hash, and what is printed with it. */
    public record PictureLine(String sha256, String alt, String caption, String credit) {}

    public Manuscript {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }

    /** One with nothing around it, that continues no older story and corrects nothing. */
    public Manuscript(
            Kind kind,
            String headline,
            String originalTitle,
            String originalAuthor,
            String summary,
            String dateline,
            List<String> authors,
            Optional<SourceId> source,
            Optional<SectionId> section,
            Optional<String> topicSlug,
            List<String> tags,
            Optional<PictureLine> picture,
            String body) {
        this(
                kind,
                headline,
                Furniture.NONE,
                originalTitle,
                originalAuthor,
                summary,
                dateline,
                authors,
                source,
                section,
                topicSlug,
                tags,
                picture,
                Optional.empty(),
                "",
                body);
    }

    /** What stands on an article now, ready to be typed on. */
    public static Manuscript of(Content content) {
        return new Manuscript(
                content.kind(),
                content.headline().text(),
                content.furniture(),
                content.originalTitle(),
                content.originalAuthor(),
                content.summary(),
                content.dateline(),
                content.authors(),
                content.source().map(label -> new SourceId(label.id())),
                content.section().map(label -> new SectionId(label.id())),
                content.topic().map(Label::slug),
                content.tags().stream().map(Label::name).toList(),
                content.picture()
                        .map(p -> new PictureLine(p.sha256(), p.alt(), p.caption(), p.credit())),
                content.continues(),
                content.note(),
                content.body().json());
    }

    /**
     * What was changed here since {@code before}, and all the rest as {@code theirs} has it:
     * whoever keeps their own words takes back nothing of another's that they never touched.
     */
    public Manuscript onto(Manuscript theirs, Manuscript before) {
        return new Manuscript(
                either(kind, before.kind, theirs.kind),
                either(headline, before.headline, theirs.headline),
                furniture.onto(theirs.furniture, before.furniture),
                either(originalTitle, before.originalTitle, theirs.originalTitle),
                either(originalAuthor, before.originalAuthor, theirs.originalAuthor),
                either(summary, before.summary, theirs.summary),
                either(dateline, before.dateline, theirs.dateline),
                either(authors, before.authors, theirs.authors),
                either(source, before.source, theirs.source),
                either(section, before.section, theirs.section),
                either(topicSlug, before.topicSlug, theirs.topicSlug),
                either(tags, before.tags, theirs.tags),
                either(picture, before.picture, theirs.picture),
                either(continues, before.continues, theirs.continues),
                either(note, before.note, theirs.note),
                Body.stored(body).equals(Body.stored(before.body)) ? theirs.body : body);
    }

    /**
     * Whether nothing is missing here of what {@code earlier} changed since {@code before}: its
     * body was typed on at one place, and the rest stands as it does there.
     */
    public boolean goesOnFrom(Manuscript earlier, Manuscript before) {
        return isTypedOn(earlier.body, body)
                && earlier.withBody(body).onto(this, before).equals(this);
    }

    private static boolean isTypedOn(String earlier, String later) {
        int same = 0;
        int most = Math.min(earlier.length(), later.length());
        while (same < most && earlier.charAt(same) == later.charAt(same)) {
            same++;
        }
        return later.length() >= earlier.length() && later.endsWith(earlier.substring(same));
    }

    static <T> T either(T mine, T before, T theirs) {
        return mine.equals(before) ? theirs : mine;
    }

    /** The same, going on from that older story, or from none. */
    public Manuscript continuing(Optional<ArticleId> older) {
        return withContinues(older);
    }

    /** The same, with {@code told} to readers about the correction it makes. */
    public Manuscript noting(String told) {
        return withNote(told);
    }

    /** The same of another kind. */
    public Manuscript ofKind(Kind other) {
        return withKind(other);
    }

    /** The same with other furniture. */
    public Manuscript furnished(Furniture other) {
        return withFurniture(other);
    }

    /** The same under another headline, with that furniture and that summary. */
    Manuscript headed(String title, Furniture around, String told) {
        return withHeadline(title).withFurniture(around).withSummary(told);
    }

    /** An empty sheet of that kind. */
    public static Manuscript blank(Kind kind) {
        return of(Content.blank(kind, new Headline("")));
    }

    /** The body of a manuscript with nothing in it. */
    public static String emptyBody() {
        return Body.EMPTY.json();
    }
}
