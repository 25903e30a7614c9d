package org.caibian.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.caibian.publication.Stories;
import org.caibian.search.SearchResult;
import org.caibian.search.SearchWatch;
import org.caibian.search.StoryIndex;
import org.caibian.search.StoryQuery;
import org.caibian.search.StorySearch;
import org.caibian.shared.ArticleId;
import org.caibian.site.Browser;
import org.caibian.site.Crawler;
import org.caibian.site.SiteCache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * A withdrawal at the very moment at which something else goes out, the index is made anew and a
 * cache before the site fills: whichever is first, nothing of it is to be had afterwards.
 */
@ApiTest
class WithdrawalRaceIT {

    /** At least; more where the same of the two was always first, and not more than the most. */
    private static final int RACES = 3;

    private static final int MOST_RACES = 10;
    private static final int FILLINGS = 4;
    private static final int MOST_STORIES = 5_000;
    private static final String SEARCH = "/search?q=" + Browser.quoted("失锚浮标");

    @Autowired private ApplicationContext context;
    @Autowired private Stories stories;
    @Autowired private StoryIndex index;
    @Autowired private StorySearch search;
    @Autowired private SearchWatch watch;
    @LocalServerPort private int port;

    private LostStories lost;
    private Browser browser;
    private SiteCache cache;

    @BeforeAll
    void open() {
        var newsroom = new ApiNewsroom(context, port);
        lost = new LostStories(newsroom, context);
        browser = new Browser(context.getEnvironment());
        cache = new SiteCache(browser.address());
    }

    @AfterAll
    void close() throws IOException {
        cache.close();
    }

    @ParameterizedTest
    @EnumSource
    void nothingOfItIsToBeHadAfterwards(LostStory.Meanwhile other) {
        var all = new ArrayList<LostStory>();
        var stagger = new Stagger();
        for (int race = 0; race < RACES || !stagger.sawBoth() && race < MOST_RACES; race++) {
            var story = lost.live(race, other);
            fill(story);
            int before = cache.served();
            fill(story);
            assertThat(cache.served()).as("the cache keeps pages").isGreaterThan(before);

            race(story, stagger.after());
            stagger.saw(story.wasFirst());

            Awaitility.await().until(() -> watch.condition().waiting() == 0);
            assertGone(story);
            all.add(story);
        }
        assertThat(stagger.sawBoth()).as("either was first in some race").isTrue();
        assertCrawled(all);
    }

    /** All at the instant of the other act, the withdrawal that long after it. */
    private void race(LostStory story, Duration after) {
        var other = story.ready();
        var acts = new ArrayList<Supplier<Boolean>>();
        acts.add(at(other.at().plus(after), story::withdraw));
        acts.add(at(other.at(), other.act()::getAsBoolean));
        acts.add(at(other.at(), () -> done(this::rebuild)));
        acts.addAll(Collections.nCopies(FILLINGS, at(other.at(), () -> done(() -> fill(story)))));
        assertThat(AtOnce.done(acts)).first().isEqualTo(story.isWithdrawn());
    }

    private static <T> Supplier<T> at(Instant instant, Supplier<T> act) {
        return () -> {
            while (Instant.now().isBefore(instant)) {
                LockSupport.parkUntil(instant.toEpochMilli());
            }
            return act.get();
        };
    }

    private static boolean done(Runnable act) {
        act.run();
        return true;
    }

    private void rebuild() {
        index.rebuild(stories.after(new ArticleId(0), MOST_STORIES).stream());
    }

    /** What readers come upon, asked for through the cache. */
    private void fill(LostStory story) {
        addresses(story).forEach(cache::get);
    }

    private Stream<String> addresses(LostStory story) {
        return Stream.concat(
                Stream.concat(Stream.of(story.address()), story.pictures()),
                Stream.of(
                        "/",
                        "/topics",
                        "/feed.atom",
                        "/corrections",
                        SEARCH,
                        lost.section(),
                        story.linking()));
    }

    private void assertGone(LostStory story) {
        for (var path : addresses(story).toList()) {
            for (var seen : List.of(browser.fetch(path), cache.get(path))) {
                assertThat(seen.status())
                        .as(path)
                        .isEqualTo(
                                path.equals(story.address())
                                        ? 410
                                        : path.startsWith("/media/") ? 404 : 200);
                Traces.assertNoneOf(story, path, seen);
            }
        }
        assertThat(((SearchResult.Found) search.find(StoryQuery.of("失锚浮标").atMost(100))).stories())
                .as("found by the index itself")
                .noneMatch(hit -> hit.article().equals(story.id()));
        story.assertToldToMachines();
    }

    /** The whole site from its every corner, also through the cache, and all that machines read. */
    private void assertCrawled(List<LostStory> all) {
        var corners =
                Stream.concat(
                                Stream.of("/", "/feed.atom", "/corrections", "/robots.txt", SEARCH),
                                all.stream().map(LostStory::address))
                        .toArray(String[]::new);
        var site = new Crawler(browser.address(), browser::fetch).from(corners).answers();
        assertThat(site).hasSizeGreaterThan(20);
        Traces.assertNoneOf(all, site);
        Traces.assertNoneOf(
                all, new Crawler(browser.address(), cache::get).from(corners).answers());
        var told = lost.told(browser.address());
        assertThat(told).hasSizeGreaterThan(8);
        told.forEach((path, answer) ->
                assertThat(all)
                        .allSatisfy(story ->
                                assertThat(answer.text().replace(linkTo(story), ""))
                                        .as(path)
                                        .doesNotContain("\"" + story.address() + "\"")));
    }

    /** As words that are sealed have it. */
    private static String linkTo(LostStory story) {
        return "\"href\":\"%s\"".formatted(story.address());
    }
}
