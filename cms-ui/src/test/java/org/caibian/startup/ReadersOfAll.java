package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Readers who ask for every story there is: what is live by the database is what they get, and
 * nothing else: on its page, by searching for it, in the feed as far as that reaches, and in the
 * lists, which are followed to their ends. So it is told to machines, whose lists are of drafts.
 */
final class ReadersOfAll {
    private static final Pattern STORY = Pattern.compile("/story/(\\d+)");
    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");
    private static final String SECTION = "/section/" + SoakManuscript.SECTION;
    private static final String TAG = "/tag/" + coded(SoakManuscript.TAG);
    private static final String ARTICLES = "/api/v1/articles";
    private static final String DESK = "CJ";

    /** The newest are in the feed, up to so many. */
    private static final int IN_THE_FEED = 30;

    /** The index follows within so long. */
    private static final Duration FOUND = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;
    private final Caller machine;

    /** Readers of {@code site}, and a machine of somebody who may read every desk. */
    ReadersOfAll(URI site, Caller machine) {
        this.site = site;
        this.machine = machine;
    }

    void haveWhatIsLive(Map<Long, StoredStory> stories)
            throws IOException, InterruptedException, Caller.CutOff {
        var live = those(stories, StoredStory::isLive);
        assertThat(live).as("something is live").isNotEmpty();
        for (var each : stories.entrySet()) {
            page(each.getKey(), each.getValue());
            told(each.getKey(), each.getValue());
        }
        assertThat(toTheEnd("/")).isEqualTo(live);
        lists(SECTION, live, those(stories, ReadersOfAll::isOfTheSection));
        tagged(live, those(stories, story -> story.isLive() && story.tagged()));
        assertThat(named("/feed.atom"))
                .hasSize(Math.min(live.size(), IN_THE_FEED))
                .isSubsetOf(live);
        assertThat(drafts()).isEqualTo(those(stories, ReadersOfAll::isADraftOfTheDesk));
        for (var each : stories.entrySet()) {
            if (each.getValue().headline().isPresent()) {
                search(each.getKey(), each.getValue().headline().get(), live);
            }
        }
    }

    private static Set<Long> those(Map<Long, StoredStory> stories, Predicate<StoredStory> which) {
        return stories.entrySet().stream()
                .filter(each -> which.test(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isOfTheSection(StoredStory story) {
        return story.isLive() && story.section().filter(SoakManuscript.SECTION::equals).isPresent();
    }

    private static boolean isADraftOfTheDesk(StoredStory story) {
        return story.stage().isPresent() && story.desk().equals(DESK);
    }

    /** All that belongs there; beside it stands what is read most, from anywhere. */
    private void lists(String list, Set<Long> live, Set<Long> ofIt)
            throws IOException, InterruptedException {
        assertThat(toTheEnd(list)).as(list).containsAll(ofIt).isSubsetOf(live);
    }

    /** As long as something live has the tag. */
    private void tagged(Set<Long> live, Set<Long> withIt) throws IOException, InterruptedException {
        if (withIt.isEmpty()) {
            assertThat(ask(TAG).statusCode()).as(TAG).isEqualTo(404);
        } else {
            lists(TAG, live, withIt);
        }
    }

    private void told(long article, StoredStory stands) throws Caller.CutOff {
        var standing = machine.get(ARTICLES + "/" + article).at("/standing");
        assertThat(standing.at("/name").asString())
                .as("%d %s", article, stands)
                .isEqualTo(stands.standing().orElse("UNPUBLISHED"));
        assertThat(standing.has("story")).as("%d %s", article, stands).isEqualTo(stands.isLive());
    }

    /** The articles of the desk that machines are told of as being worked on. */
    private Set<Long> drafts() throws Caller.CutOff {
        var all = new TreeSet<Long>();
        var asked = ARTICLES + "?limit=200&desk=" + DESK;
        var page = machine.get(asked);
        page.at("/items").forEach(line -> all.add(line.at("/id").asLong()));
        while (page.has("next")) {
            page = machine.get(asked + "&from=" + page.at("/next").asString());
            page.at("/items").forEach(line -> all.add(line.at("/id").asLong()));
        }
        return all;
    }

    private void page(long article, StoredStory stands) throws IOException, InterruptedException {
        var answer = ask("/story/" + article);
        switch (stands.standing().orElse("")) {
            case "LIVE" -> {
                assertThat(answer.statusCode()).as("%d %s", article, stands).isEqualTo(200);
                assertThat(answer.body()).contains(stands.headline().orElseThrow());
            }
            case "WITHDRAWN" -> {
                assertThat(answer.statusCode()).as("%d %s", article, stands).isEqualTo(410);
                assertThat(answer.body()).doesNotContain(stands.headline().orElseThrow());
            }
            default -> assertThat(answer.statusCode()).as("%d %s", article, stands).isEqualTo(404);
        }
    }

    /** Whatever else is found for it is live, too. */
    private void search(long article, String headline, Set<Long> live)
            throws IOException, InterruptedException {
        var asked = "/search?q=" + coded(headline);
        var latest = Instant.now().plus(FOUND);
        var found = named(asked);
        while (live.contains(article)
                && !found.contains(article)
                && Instant.now().isBefore(latest)) {
            Program.rest(Duration.ofMillis(200));
            found = named(asked);
        }
        assertThat(found.contains(article)).as(headline).isEqualTo(live.contains(article));
        assertThat(live).as(headline).containsAll(found);
    }

    /** The stories a list leads to on all of its pages. */
    private Set<Long> toTheEnd(String list) throws IOException, InterruptedException {
        var all = new TreeSet<Long>();
        for (var page = Optional.of(list); page.isPresent(); ) {
            var body = read(page.get());
            all.addAll(stories(body));
            page =
                    NEXT.matcher(body)
                            .results()
                            .map(next -> next.group(1).replace("&amp;", "&"))
                            .findFirst();
        }
        return all;
    }

    /** The stories one page leads to. */
    private Set<Long> named(String path) throws IOException, InterruptedException {
        return stories(read(path));
    }

    private static Set<Long> stories(String body) {
        return STORY.matcher(body)
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String read(String path) throws IOException, InterruptedException {
        var answer = ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
