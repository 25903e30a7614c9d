package org.caibian.site;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.publication.Correction;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.text.Body;

/**
 * The page of one story, with everything the reader is owed; {@code preview} says over it that no
 * reader has it yet.
 */
record StoryPage(
        Head head,
        Masthead masthead,
        Told story,
        List<StoryCard> newest,
        List<StoryCard> related,
        Ranking hot,
        Optional<Timeline> timeline,
        Optional<Chain> chain,
        CommentThread comments,
        Optional<String> preview)
        implements Page {

    /** How wide its pictures are shown, by the site's style. */
    private static final String IN_A_BODY = "(max-width: 760px) 100vw, 720px";

    /** The story itself as printed. */
    record Told(
            String headline,
            List<Phrase> phrases,
            String kicker,
            String subtitle,
            Optional<AiUse> ai,
            String summary,
            SiteLink section,
            Optional<SiteLink> topic,
            Moment updated,
            Optional<Moment> firstReleased,
            List<Note> notes,
            String source,
            String authors,
            boolean reprint,
            Optional<SitePicture> picture,
            String bodyHtml,
            List<SiteLink> tags,
            String originalTitle,
            String originalAuthor,
            String responsibleEditor) {

        static Told of(Story story, List<Correction> corrections, NewsroomTime time) {
            boolean again = story.releasedAt().isAfter(story.firstReleasedAt());
            return new Told(
                    story.headline(),
                    Phrase.of(story.headline()),
                    story.furniture().kicker(),
                    story.furniture().subtitle(),
                    story.furniture().ai().told(),
                    story.summary(),
                    SiteLink.toSection(story.section()),
                    story.topic().map(SiteLink::toTopic),
                    time.toTheSecond(story.releasedAt()),
                    again
                            ? Optional.of(time.toTheMinute(story.firstReleasedAt()))
                            : Optional.empty(),
                    corrections.stream()
                            .map(each -> new Note(each.note(), time.toTheMinute(each.at())))
                            .toList(),
                    story.sourceName(),
                    story.authors(),
                    story.kind() == Kind.REPRINT,
                    story.picture().map(SitePicture::of),
                    Body.sized(story.bodyHtml(), Story.PICTURES, IN_A_BODY),
                    story.tags().stream().map(tag -> SiteLink.toTag(tag.name())).toList(),
                    story.originalTitle(),
                    story.originalAuthor(),
                    story.responsibleEditor());
        }
    }

    /** A draft as it would be printed at {@code at}, with its pictures at addresses of its own. */
    static Told told(
            Content draft,
            Foreseen foreseen,
            List<Note> notes,
            Moment at,
            Optional<Moment> firstReleased) {
        return new Told(
                draft.headline().text(),
                Phrase.of(draft.headline().text()),
                draft.furniture().kicker(),
                draft.furniture().subtitle(),
                draft.furniture().ai().told(),
                draft.summary(),
                foreseen.section(),
                foreseen.topic(),
                at,
                firstReleased,
                notes,
                draft.source().map(Label::name).orElse(""),
                String.join(" ", draft.authors()),
                draft.kind() == Kind.REPRINT,
                draft.picture()
                        .map(each -> SitePicture.at(foreseen.address() + Foreseen.PICTURE, each)),
                draft.body().html(draft.dateline(), foreseen.address() + Foreseen.PICTURES),
                foreseen.tags(),
                draft.originalTitle(),
                draft.originalAuthor(),
                foreseen.editor());
    }

    /**
     * Where a draft is shown, who stands for its editor, and its places on the site, as far as
     * readers have pages of them.
     */
    record Foreseen(
            String address,
            String editor,
            SiteLink section,
            Optional<SiteLink> topic,
            List<SiteLink> tags) {

        /** Behind the address, the picture at its head. */
        static final String PICTURE = "/picture";

        /** Behind the address, before the hash of each picture in its body. */
        static final String PICTURES = "/pictures/";
    }

    /** What the reader is told about a correction, and when it was made. */
    record Note(String words, Moment at) {}

    /** How the topic went on; {@code here} is the story on this page. */
    record Timeline(SiteLink topic, List<Station> stations) {}

    /**
     * How the story itself went on (续报), and what is newest of it, where that is later than this.
     */
    record Chain(List<Station> stations, Optional<Station> newer) {

        /** None where the story stands alone. */
        static Optional<Chain> of(List<Station> stations) {
            return Optional.of(stations)
                    .filter(all -> all.size() > 1)
                    .map(all ->
                            new Chain(all, Optional.of(all.getLast()).filter(last -> !last.here)));
        }
    }

    /** A story among those it goes on from and that go on from it, by its first release. */
    record Station(
            Keyset position,
            String href,
            List<Phrase> phrases,
            Optional<AiUse> ai,
            Moment at,
            boolean here) {

        private static final Comparator<Station> OLDEST_FIRST =
                Comparator.comparing((Station each) -> each.position.at())
                        .thenComparingLong(each -> each.position.id());

        static Station of(StoryCard card, ArticleId here) {
            return new Station(
                    card.position(),
                    card.href(),
                    card.phrases(),
                    card.ai(),
                    card.inYear(),
                    card.article().equals(here));
        }

        /** A story that is not released yet, or not as it stands here, at its first release. */
        static Station foreseen(Told told, ArticleId article, Instant at, NewsroomTime time) {
            return new Station(
                    new Keyset(at, article.value()),
                    StoryAddress.of(article),
                    told.phrases(),
                    told.ai(),
                    time.inTheYear(at),
                    true);
        }

        /** This one among {@code others}, in place of whatever readers have of it. */
        List<Station> among(List<Station> others) {
            return Stream.concat(others.stream().filter(other -> !other.here), Stream.of(this))
                    .sorted(OLDEST_FIRST)
                    .toList();
        }
    }
}
