package org.caibian.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caibian.manuscript.Label;
import org.caibian.publication.ReleasedSubjects;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.subject.TopicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages of the list of topics. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class TopicsPages {

    private static final String ADDRESS = "/topics";
    static final int LINES = 100;

    private final Stories stories;
    private final ReleasedSubjects released;
    private final Shelf shelf;
    private final Frames frames;

    TopicsPages(Stories stories, ReleasedSubjects released, Shelf shelf, Frames frames) {
        this.stories = stories;
        this.released = released;
        this.shelf = shelf;
        this.frames = frames;
    }

    /** Where the list stands, page after page. */
    List<String> addresses() {
        int many = released.countTopics();
        return IntStream.iterate(0, from -> from == 0 || from < many, from -> from + LINES)
                .mapToObj(from -> from == 0 ? ADDRESS : Paging.behind(ADDRESS, from))
                .toList();
    }

    /**
     * In the house's order, behind so many others, each under the name it is known by, whatever its
     * newest story says.
     */
    TopicsPage behind(int from) {
        var oneMore = released.topics(from, LINES + 1);
        var topics = oneMore.stream().limit(LINES).toList();
        var newest =
                stories
                        .newestOfTopics(topics.stream().map(Label::id).map(TopicId::new).toList())
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        line -> line.topic().orElseThrow().id(),
                                        Function.identity()));
        var cards = shelf.cards(newest.values().stream().map(StoryLine::article).toList());
        return new TopicsPage(
                frames.head(
                        from == 0 ? Head.Kind.PAGE : Head.Kind.PASSING,
                        frames.say("nav.topics"),
                        frames.say("topics.words"),
                        ADDRESS),
                frames.masthead(ADDRESS),
                topics.stream()
                        .flatMap(topic ->
                                Optional.ofNullable(newest.get(topic.id())).stream()
                                        .map(cards::of)
                                        .map(card ->
                                                new TopicsPage.Line(SiteLink.toTopic(topic), card)))
                        .toList(),
                oneMore.size() > LINES
                        ? Optional.of(Paging.behind(ADDRESS, from + LINES))
                        : Optional.empty(),
                from == 0,
                ADDRESS);
    }
}
