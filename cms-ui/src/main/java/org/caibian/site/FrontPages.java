package org.caibian.site;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.publication.Stories;
import org.caibian.publication.StoryLine;
import org.caibian.shared.ArticleId;
import org.caibian.shared.Keyset;
import org.caibian.subject.Section;
import org.caibian.subject.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes front pages, each from one moment of the database. */
@Component
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class FrontPages {

    private static final int IN_A_STRIP = 3;
    private static final int EARLIER = 30;

    private final Stories stories;
    private final Subjects subjects;
    private final Shelf shelf;
    private final Frames frames;

    FrontPages(Stories stories, Subjects subjects, Shelf shelf, Frames frames) {
        this.stories = stories;
        this.subjects = subjects;
        this.shelf = shelf;
        this.frames = frames;
    }

    FrontPage today() {
        var sections = subjects.sections();
        var newest = stories.newest(Keyset.START, FrontLayout.ASKED_FOR);
        var strips = stories.newestOfEach(sections.stream().map(Section::id).toList(), IN_A_STRIP);
        var hot = shelf.hot();
        var cards = shelf.cards(shown(newest.items(), strips, hot.lines()));
        var layout = FrontLayout.of(cards.of(newest.items()));
        return new FrontPage(
                frames.front(),
                frames.masthead("/", sections),
                layout.lead(),
                layout.beside(),
                layout.river(),
                layout.goesOn() || newest.next().isPresent()
                        ? Optional.of(earlier(layout.river().getLast().position()))
                        : Optional.empty(),
                true,
                hot.with(cards),
                strips(sections, strips, cards));
    }

    FrontPage before(Keyset place) {
        var slice = stories.newest(place, EARLIER);
        var hot = shelf.hot();
        var cards = shelf.cards(shown(slice.items(), List.of(), hot.lines()));
        return new FrontPage(
                frames.head(
                        Head.Kind.PASSING,
                        frames.say("front.earlier"),
                        frames.say("front.earlier"),
                        earlier(place)),
                frames.masthead("/"),
                Optional.empty(),
                List.of(),
                cards.of(slice.items()),
                slice.next().map(FrontPages::earlier),
                false,
                hot.with(cards),
                List.of());
    }

    @SafeVarargs
    private static List<ArticleId> shown(List<StoryLine>... lists) {
        return Stream.of(lists).flatMap(List::stream).map(StoryLine::article).toList();
    }

    /** By where stories are filed: one that came by a merge names in its words what that was. */
    private static List<FrontPage.Strip> strips(
            List<Section> sections, List<StoryLine> newest, StoryCards cards) {
        var bySection = newest.stream().collect(Collectors.groupingBy(line -> line.section().id()));
        return sections.stream()
                .flatMap(section ->
                        Optional.ofNullable(bySection.get(section.id().value())).stream()
                                .map(lines ->
                                        strip(
                                                SiteLink.of(
                                                        section.name(),
                                                        "/section/" + section.slug()),
                                                cards.of(lines))))
                .toList();
    }

    /** The newest with a picture opens a strip, where there is one. */
    private static FrontPage.Strip strip(SiteLink section, List<StoryCard> newest) {
        var opener =
                newest.stream()
                        .filter(card -> card.picture().isPresent())
                        .findFirst()
                        .orElseGet(newest::getFirst);
        return new FrontPage.Strip(
                section, opener, newest.stream().filter(card -> !card.equals(opener)).toList());
    }

    private static String earlier(Keyset place) {
        return "/?before=" + place.encoded();
    }
}
