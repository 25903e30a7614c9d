package org.caibian.site;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.caibian.publication.ReleasedSubjects;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.shared.Keyset;
import org.caibian.shared.Slice;
import org.caibian.subject.Subjects;
import org.caibian.subject.TagId;
import org.caibian.subject.TopicId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the lists by section, topic and tag; empty where there is no such one, or none that readers
 * know of. What was merged is the list of what it became, which starts at an address of its own.
 */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class ListPages {

    private static final int LINES = 25;

    private final Stories stories;
    private final Subjects subjects;
    private final ReleasedSubjects released;
    private final Shelf shelf;
    private final Frames frames;

    ListPages(
            Stories stories,
            Subjects subjects,
            ReleasedSubjects released,
            Shelf shelf,
            Frames frames) {
        this.stories = stories;
        this.subjects = subjects;
        this.released = released;
        this.shelf = shelf;
        this.frames = frames;
    }

    Optional<ListPage> section(String slug, Keyset from) {
        return subjects.section(slug)
                .map(section ->
                        page(
                                section.name(),
                                "/section/" + section.slug(),
                                from,
                                (place, lines) -> stories.ofSection(section.id(), place, lines)));
    }

    Optional<ListPage> topic(String slug, Keyset from) {
        return released.topic(slug)
                .map(topic ->
                        page(
                                frames.say("topic.named", topic.name()),
                                SiteLink.toTopic(topic).href(),
                                from,
                                (place, lines) ->
                                        stories.ofTopic(new TopicId(topic.id()), place, lines)));
    }

    Optional<ListPage> tag(String name, Keyset from) {
        return released.tag(name)
                .map(tag ->
                        page(
                                frames.say("tag.named", tag.name()),
                                SiteLink.toTag(tag.name()).href(),
                                from,
                                (place, lines) ->
                                        stories.withTag(new TagId(tag.id()), place, lines)));
    }

    private ListPage page(
            String title,
            String address,
            Keyset from,
            BiFunction<Keyset, Integer, Slice<StoryLine>> list) {
        boolean first = from.equals(Keyset.START);
        var slice = list.apply(from, LINES);
        var hot = shelf.hot();
        var cards =
                shelf.cards(
                        Stream.of(slice.items(), hot.lines())
                                .flatMap(List::stream)
                                .map(StoryLine::article)
                                .toList());
        var all = cards.of(slice.items());
        var lead = all.stream().limit(1).filter(card -> first && card.picture().isPresent());
        var opener = lead.findFirst();
        return new ListPage(
                frames.head(
                        first ? Head.Kind.PAGE : Head.Kind.PASSING,
                        title,
                        frames.say("list.description", title),
                        address),
                frames.masthead(address),
                title,
                opener,
                opener.isPresent() ? all.subList(1, all.size()) : all,
                slice.next().map(place -> Paging.earlier(address, place)),
                first,
                address,
                hot.with(cards));
    }
}
