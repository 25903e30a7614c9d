package org.caibian.site;

import java.util.Optional;
import java.util.stream.Stream;
import org.caibian.article.Draft;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Label;
import org.caibian.publication.Corrections;
import org.caibian.publication.ReleasedSubjects;
import org.caibian.publication.Stories;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the pages readers would have of drafts, each from one moment of the database. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class DraftPages {

    private final StoryPages pages;
    private final Stories stories;
    private final Corrections corrections;
    private final ReleasedSubjects released;
    private final Frames frames;
    private final NewsroomTime time;

    DraftPages(
            StoryPages pages,
            Stories stories,
            Corrections corrections,
            ReleasedSubjects released,
            Frames frames,
            NewsroomTime time) {
        this.pages = pages;
        this.stories = stories;
        this.corrections = corrections;
        this.released = released;
        this.frames = frames;
        this.time = time;
    }

    /**
     * The page readers would have of a draft now, at {@code address}; {@code words} say over it
     * what it is.
     */
    StoryPage preview(Draft draft, String words, String address) {
        var content = draft.content();
        var article = draft.id().article();
        var now = time.now();
        var notes =
                Stream.concat(
                                corrections.of(article).stream()
                                        .map(each ->
                                                new StoryPage.Note(
                                                        each.note(), time.toTheMinute(each.at()))),
                                Stream.of(content.note())
                                        .filter(note -> !note.isEmpty())
                                        .map(note ->
                                                new StoryPage.Note(note, time.toTheMinute(now))))
                        .toList();
        var first = stories.firstReleased(article);
        var told =
                StoryPage.told(
                        content,
                        foreseen(content, address),
                        notes,
                        time.toTheSecond(now),
                        first.map(time::toTheMinute));
        var head =
                frames.head(
                                Head.Kind.PASSING,
                                StoryPages.titled(content.furniture(), told.headline()),
                                StoryPages.described(content.furniture(), content.summary()),
                                StoryAddress.of(article))
                        .marked(frames.mark(content.furniture().ai(), article));
        var own = StoryPage.Station.foreseen(told, article, first.orElse(now), time);
        return pages.page(
                article,
                content.topic().flatMap(topic -> released.topic(topic.slug())),
                stories.foreseenChain(article, content.continues()),
                told,
                head,
                Optional.of(new StoryPages.Preview(words, own)));
    }

    private StoryPage.Foreseen foreseen(Content content, String address) {
        return new StoryPage.Foreseen(
                address,
                frames.say("preview.editor"),
                content.section()
                        .map(SiteLink::toSection)
                        .orElseGet(() -> SiteLink.nowhere(frames.say("preview.section"))),
                content.topic().map(this::topic),
                content.tags().stream().map(this::tag).toList());
    }

    private SiteLink topic(Label topic) {
        return released.topic(topic.slug())
                .map(_ -> SiteLink.toTopic(topic))
                .orElseGet(() -> SiteLink.nowhere(topic.name()));
    }

    private SiteLink tag(Label tag) {
        return released.tag(tag.name())
                .map(_ -> SiteLink.toTag(tag.name()))
                .orElseGet(() -> SiteLink.nowhere(tag.name()));
    }
}
