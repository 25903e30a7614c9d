package org.caibian.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Label;
import org.caibian.publication.Corrections;
import org.caibian.publication.Standing;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.publication.StoryLine;
import org.caibian.reader.Comments;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.subject.TopicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of stories, each from one moment of the database. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class StoryPages {

    private static final int NEWEST = 6;
    private static final int RELATED = 4;
    private static final int STATIONS = 8;
    private static final int COMMENTS = 50;

    private final Stories stories;
    private final Corrections corrections;
    private final Comments comments;
    private final Shelf shelf;
    private final Frames frames;
    private final NewsroomTime time;

    StoryPages(
            Stories stories,
            Corrections corrections,
            Comments comments,
            Shelf shelf,
            Frames frames,
            NewsroomTime time) {
        this.stories = stories;
        this.corrections = corrections;
        this.comments = comments;
        this.shelf = shelf;
        this.frames = frames;
        this.time = time;
    }

    /** What came of asking for a story. */
    sealed interface Asked {
        record Here(StoryPage page) implements Asked {}

        /** Readers had it once. */
        record Gone(NoticePage page) implements Asked {}

        record Unknown() implements Asked {}
    }

    Asked ask(ArticleId article) {
        var story = stories.find(article);
        if (story.isPresent()) {
            return new Asked.Here(page(story.get()));
        }
        return stories.standing(article) instanceof Standing.Withdrawn(var _, var planned)
                ? new Asked.Gone(gone(article, planned ? "ended" : "withdrawn"))
                : new Asked.Unknown();
    }

    private StoryPage page(Story story) {
        var told = StoryPage.Told.of(story, corrections.of(story.article()), time);
        var head =
                frames.story(
                                titled(story.furniture(), story.headline()),
                                description(story),
                                StoryAddress.of(story.article()),
                                told.picture())
                        .marked(frames.mark(story.furniture().ai(), story.article()));
        var chain = stories.chain(story.article());
        return page(story.article(), story.topic(), chain, told, head, Optional.empty());
    }

    /** What is said over a draft, and where it would stand among other stories. */
    record Preview(String words, StoryPage.Station own) {}

    /** The page of what is {@code told}, in that chain; a draft's with its {@code preview}. */
    StoryPage page(
            ArticleId article,
            Optional<Label> ofTopic,
            List<StoryLine> chain,
            StoryPage.Told told,
            Head head,
            Optional<Preview> preview) {
        var newest = others(stories.newest(Keyset.START, NEWEST + 1).items(), article, NEWEST);
        var related = others(stories.relatedTo(article), article, RELATED);
        var topic =
                ofTopic.map(label ->
                                stories.ofTopic(new TopicId(label.id()), Keyset.START, STATIONS))
                        .map(slice -> slice.items())
                        .orElseGet(List::of);
        var hot = shelf.hot();
        var cards =
                shelf.cards(
                        Stream.concat(
                                        Stream.of(article),
                                        Stream.of(newest, related, topic, chain, hot.lines())
                                                .flatMap(List::stream)
                                                .map(StoryLine::article))
                                .toList());
        return new StoryPage(
                head,
                frames.masthead(told.section().href()),
                told,
                cards.of(newest),
                cards.of(related),
                hot.with(cards),
                told.topic()
                        .map(name ->
                                new StoryPage.Timeline(
                                        name,
                                        stations(cards.of(topic.reversed()), article, preview)
                                                .reversed()
                                                .stream()
                                                .limit(STATIONS)
                                                .toList())),
                StoryPage.Chain.of(stations(cards.of(chain), article, preview)),
                CommentThread.of(
                        comments.newest(article, COMMENTS), cards.commentsUnder(article), time),
                preview.map(Preview::words));
    }

    private NoticePage gone(ArticleId article, String key) {
        var head =
                frames.head(
                        Head.Kind.PASSING,
                        frames.say(key + ".title"),
                        frames.say(key + ".words"),
                        StoryAddress.of(article));
        var newest = stories.newest(Keyset.START, NEWEST).items();
        var cards = shelf.cards(newest.stream().map(StoryLine::article).toList());
        return new NoticePage(
                head,
                frames.masthead(""),
                frames.say(key + ".title"),
                frames.say(key + ".words"),
                cards.of(newest));
    }

    private static String description(Story story) {
        return described(
                story.furniture(), story.summary().isBlank() ? story.bodyText() : story.summary());
    }

    static String titled(Furniture furniture, String headline) {
        return furniture.seoTitle().isEmpty() ? headline : furniture.seoTitle();
    }

    static String described(Furniture furniture, String summary) {
        return furniture.seoDescription().isEmpty() ? summary : furniture.seoDescription();
    }

    private static List<StoryLine> others(List<StoryLine> lines, ArticleId article, int most) {
        return lines.stream().filter(line -> !line.article().equals(article)).limit(most).toList();
    }

    /** The oldest first, with what is not released yet where it will stand. */
    private static List<StoryPage.Station> stations(
            List<StoryCard> cards, ArticleId article, Optional<Preview> preview) {
        var stations = cards.stream().map(card -> StoryPage.Station.of(card, article)).toList();
        return preview.map(foreseen -> foreseen.own().among(stations)).orElse(stations);
    }
}
