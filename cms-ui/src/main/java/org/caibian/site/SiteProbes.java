package org.caibian.site;

import java.nio.charset.StandardCharsets;
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

    /** One channel and how to look at it. */
    private record SiteProbe(Channel channel, Function<Story, Sighting> eye) implements Probe {
        @Override
        public Sighting look(Story lost) {
            return eye.apply(lost);
        }
    }

    @Bean
    Probe storyProbe(SiteEye eye) {
        return new SiteProbe(
                Channel.STORY,
                lost -> eye.answers(HttpStatus.GONE, List.of(StoryAddress.of(lost.article()))));
    }

    @Bean
    Probe listsProbe(SiteEye eye) {
        return new SiteProbe(Channel.LISTS, lost -> eye.absent(lost.article(), lists(lost)));
    }

    /** Their first pages, and those on which it stood. */
    private static List<String> lists(Story lost) {
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
                        Stream.of("/", "/topics", "/corrections"),
                        own.stream(),
                        own.stream().map(list -> Paging.earlier(list, above)))
                .flatMap(paths -> paths)
                .toList();
    }

    @Bean
    Probe neighboursProbe(SiteEye eye, Stories stories) {
        return new SiteProbe(
                Channel.NEIGHBOURS, lost -> eye.absent(lost.article(), neighbours(lost, stories)));
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

    /** A picture that another live story shows, too, stays. */
    @Bean
    Probe pictureProbe(SiteEye eye, Stories stories) {
        return new SiteProbe(
                Channel.PICTURE,
                lost ->
                        eye.answers(
                                HttpStatus.NOT_FOUND,
                                lost.pictures().stream()
                                        .filter(sha256 -> !stories.show(sha256))
                                        .map(sha256 -> Story.PICTURES + sha256)
                                        .toList()));
    }

    @Bean
    Probe searchProbe(SiteEye eye) {
        return new SiteProbe(
                Channel.SEARCH,
                lost ->
                        eye.absent(
                                lost.article(),
                                List.of(
                                        "/search?q="
                                                + UriUtils.encode(
                                                        lost.headline(), StandardCharsets.UTF_8))));
    }

    @Bean
    Probe feedProbe(SiteEye eye) {
        return new SiteProbe(
                Channel.FEED, lost -> eye.absent(lost.article(), List.of(FeedController.ADDRESS)));
    }
}
