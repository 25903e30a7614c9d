package org.caibian.site;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caibian.manuscript.Label;
import org.caibian.publication.ReleasedSubjects;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.subject.TopicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the list of topics. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class TopicsPages {

    private static final int MOST = 100;

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

    /** In the house's order, each under the name it is known by, whatever its newest story says. */
    TopicsPage all() {
        var topics = released.topics(MOST);
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
                        Head.Kind.PAGE,
                        frames.say("nav.topics"),
                        frames.say("topics.words"),
                        "/topics"),
                frames.masthead("/topics"),
                topics.stream()
                        .flatMap(topic ->
                                Optional.ofNullable(newest.get(topic.id())).stream()
                                        .map(cards::of)
                                        .map(card ->
                                                new TopicsPage.Line(SiteLink.toTopic(topic), card)))
                        .toList());
    }
}
