package org.caibian.site;

import java.util.List;
import java.util.Optional;
import org.caibian.article.Kind;
import org.caibian.publication.Story;

/** The page of one story, with everything the reader is owed. */
record StoryPage(
        Head head,
        Masthead masthead,
        Told story,
        List<StoryCard> newest,
        List<StoryCard> related,
        Ranking hot,
        Optional<Timeline> timeline,
        CommentThread comments)
        implements Page {

    /** The story itself as printed. */
    record Told(
            String headline,
            List<Phrase> phrases,
            String summary,
            SiteLink section,
            Optional<SiteLink> topic,
            Moment updated,
            Optional<Moment> firstReleased,
            String source,
            String authors,
            boolean reprint,
            Optional<SitePicture> picture,
            String bodyHtml,
            List<SiteLink> tags,
            String originalTitle,
            String originalAuthor,
            String responsibleEditor) {

        static Told of(Story story, NewsroomTime time) {
            boolean corrected = story.releasedAt().isAfter(story.firstReleasedAt());
            return new Told(
                    story.headline(),
                    Phrase.of(story.headline()),
                    story.summary(),
                    SiteLink.toSection(story.section()),
                    story.topic().map(SiteLink::toTopic),
                    time.toTheSecond(story.releasedAt()),
                    corrected
                            ? Optional.of(time.toTheMinute(story.firstReleasedAt()))
                            : Optional.empty(),
                    story.sourceName(),
                    story.authors(),
                    story.kind() == Kind.REPRINT,
                    story.picture().map(SitePicture::of),
                    story.bodyHtml(),
                    story.tags().stream().map(tag -> SiteLink.toTag(tag.name())).toList(),
                    story.originalTitle(),
                    story.originalAuthor(),
                    story.responsibleEditor());
        }
    }

    /** How the topic went on; {@code here} is the story on this page. */
    record Timeline(SiteLink topic, List<Station> stations) {}

    record Station(StoryCard card, boolean here) {}
}
