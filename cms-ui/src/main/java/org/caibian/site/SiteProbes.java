package org.caibian.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caibian.publication.Channel;
import org.caibian.publication.Probe;
import org.caibian.publication.Sighting;
import org.caibian.publication.Stories;
import org.caibian.publication.Story;
import org.caibian.publication.StoryLine;
import org.caibian.shared.Keyset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriUtils;

/** How a withdrawn story is looked for in each place of the site. */
@Configuration(proxyBeanMethods = false)
class SiteProbes {

    private static final int NEIGHBOURS = 20;
    private static final int SHOWN_IN = 3;

    /** A channel that always is at the same places, and how to look at it. */
    private record SiteProbe(Channel channel, Function<Story, Sighting> eye) implements Probe {
        @Override
        public Sighting look(Story lost, List<String> shown) {
            return eye.apply(lost);
        }
    }

    /** A channel that is the pages which may link to it today, and those that did. */
    private record PagesProbe(Channel channel, SiteEye eye, Function<Story, List<String>> pages)
            implements Probe {
        @Override
        public Sighting look(Story lost, List<String> shown) {
            var all = Stream.concat(shown.stream(), pages.apply(lost).stream()).distinct();
            return eye.absent(lost.article(), all.toList());
        }
    }

    @Bean
    Probe storyProbe(SiteEye eye) {
        return new SiteProbe(
                Channel.STORY,
                lost -> eye.answers(HttpStatus.GONE, List.of(StoryAddress.of(lost.article()))));
    }

    @Bean
    Probe listsProbe(SiteEye eye, TopicsPages topics) {
        return new PagesProbe(Channel.LISTS, eye, lost -> lists(lost, topics.addresses()));
    }

    /** Their first pages, and those on which it stood; of the topics every page. */
    private static List<String> lists(Story lost, List<String> topics) {
        var above = new Keyset(lost.firstReleasedAt(), lost.article().value() + 1);
        var own =
                Stream.of(
                                Stream.of(SiteLink.toSection(lost.section())),
                                lost.topic().stream().map(SiteLink::toTopic),
                                lost.tags().stream().map(tag -> SiteLink.toTag(tag.name())))
                        .flatMap(links -> links)
                        .map(SiteLink::href)
                        .toList();
        return Stream.of(
                        Stream.of("/", "/corrections"),
                        topics.stream(),
                        own.stream(),
                        own.stream().map(list -> Paging.earlier(list, above)))
                .flatMap(paths -> paths)
                .toList();
    }

    @Bean
    Probe neighboursProbe(SiteEye eye, Stories stories) {
        return new PagesProbe(Channel.NEIGHBOURS, eye, lost -> neighbours(lost, stories));
    }

    /**
     * The stories that named it as related, those of its chain, and the newest one, which tells
     * what is read most.
     */
    private static List<String> neighbours(Story lost, Stories stories) {
        var lines =
                Stream.concat(
                        stories.newest(Keyset.START, 1).items().stream(),
                        stories.chain(lost.article()).stream());
        return Stream.concat(
                        lines.map(StoryLine::article),
                        stories.relating(lost.article(), NEIGHBOURS).stream())
                .distinct()
                .map(StoryAddress::of)
                .toList();
    }

    @Bean
    Probe pictureProbe(SiteEye eye, Stories stories) {
        return new SiteProbe(Channel.PICTURE, lost -> pictures(lost, eye, stories));
    }

    /** A picture that another live story shows, too, stays; the rest must be gone. */
    private static Sighting pictures(Story lost, SiteEye eye, Stories stories) {
        var alone = new ArrayList<String>();
        var others = new LinkedHashSet<String>();
        for (var sha256 : lost.pictures()) {
            var shown =
                    stories.showing(sha256, SHOWN_IN).stream()
                            .filter(story -> !story.equals(lost.article()))
                            .map(StoryAddress::of)
                            .toList();
            if (shown.isEmpty()) {
                alone.add(Story.PICTURES + sha256);
            }
            others.addAll(shown);
        }
        var seen = eye.answers(HttpStatus.NOT_FOUND, alone);
        return seen instanceof Sighting.Gone(var asked) && !others.isEmpty()
                ? new Sighting.Stays(asked, List.copyOf(others))
                : seen;
    }

    @Bean
    Probe searchProbe(SiteEye eye) {
        return new PagesProbe(Channel.SEARCH, eye, lost -> List.of(search(lost)));
    }

    private static String search(Story lost) {
        return "/search?q=" + UriUtils.encode(lost.headline(), StandardCharsets.UTF_8);
    }

    @Bean
    Probe feedProbe(SiteEye eye) {
        return new PagesProbe(Channel.FEED, eye, _ -> List.of(FeedController.ADDRESS));
    }
}
