package org.caibian.site;

import java.util.List;
import java.util.Optional;
import org.caibian.article.AiUse;
import org.caibian.article.Content;
import org.caibian.article.Kind;
import org.caibian.article.Label;
import org.caibian.publication.Correction;
import org.caibian.publication.Story;
import org.caibian.shared.ArticleId;

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
                    story.bodyHtml(),
                    story.tags().stream().map(tag -> SiteLink.toTag(tag.name())).toList(),
                    story.originalTitle(),
                    story.originalAuthor(),
                    story.responsibleEditor());
        }
    }

    /** A draft as it would be printed at {@code at}, with its pictures at addresses of its own. */
    static Told told(Content draft, Foreseen foreseen, List<Note> notes, Moment at) {
        return new Told(
                draft.headline().text(),
                Phrase.of(draft.headline().text()),
                draft.furniture().kicker(),
                draft.furniture().subtitle(),
                draft.furniture().ai().told(),
                draft.summary(),
                draft.section().map(SiteLink::toSection).orElse(foreseen.noSection()),
                draft.topic().map(SiteLink::toTopic),
                at,
                Optional.empty(),
                notes,
                draft.source().map(Label::name).orElse(""),
                String.join(" ", draft.authors()),
                draft.kind() == Kind.REPRINT,
                draft.picture()
                        .map(each -> SitePicture.at(foreseen.address() + Foreseen.PICTURE, each)),
                draft.body().html(draft.dateline(), foreseen.address() + Foreseen.PICTURES),
                draft.tags().stream().map(tag -> SiteLink.toTag(tag.name())).toList(),
                draft.originalTitle(),
                draft.originalAuthor(),
                foreseen.editor());
    }

    /** Where a draft is shown, and what stands for what it has not got yet. */
    record Foreseen(String address, String editor, SiteLink noSection) {

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
    record Chain(List<Station> stations, Optional<StoryCard> newer) {

        /** None where the story stands alone. */
        static Optional<Chain> of(List<StoryCard> cards, ArticleId here) {
            return Optional.of(cards)
                    .filter(all -> all.size() > 1)
                    .map(all ->
                            new Chain(
                                    Station.all(all, here),
                                    Optional.of(all.getLast())
                                            .filter(last -> !last.article().equals(here))));
        }
    }

    record Station(StoryCard card, boolean here) {

        static List<Station> all(List<StoryCard> cards, ArticleId here) {
            return cards.stream()
                    .map(card -> new Station(card, card.article().equals(here)))
                    .toList();
        }
    }
}
