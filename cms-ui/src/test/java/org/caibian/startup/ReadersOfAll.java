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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Readers who ask for every story there is: what is live by the database is what they get, on its
 * page, in the feed, in the lists and by searching for it, and nothing else.
 */
final class ReadersOfAll {
    private static final Pattern STORY = Pattern.compile("/story/(\\d+)");
    private static final List<String> LISTS =
            List.of("/", "/feed.atom", "/section/caijing", "/tag/" + coded("电网"));

    /** The newest are in the feed, up to so many. */
    private static final int IN_THE_FEED = 30;

    /** The index follows within so long. */
    private static final Duration FOUND = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI site;

    ReadersOfAll(URI site) {
        this.site = site;
    }

    void haveWhatIsLive(Map<Long, StoredStory> stories) throws IOException, InterruptedException {
        var live =
                stories.entrySet().stream()
                        .filter(each ->
                                each.getValue().standing().filter("LIVE"::equals).isPresent())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        for (var each : stories.entrySet()) {
            page(each.getKey(), each.getValue());
        }
        for (var list : LISTS) {
            assertThat(live).as(list).containsAll(named(list));
        }
        assertThat(named("/feed.atom")).hasSize(Math.min(live.size(), IN_THE_FEED));
        for (var each : stories.entrySet()) {
            if (each.getValue().headline().isPresent()) {
                search(each.getKey(), each.getValue().headline().get(), live);
            }
        }
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

    /** The stories a page leads to. */
    private Set<Long> named(String path) throws IOException, InterruptedException {
        var answer = ask(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return STORY.matcher(answer.body())
                .results()
                .map(found -> Long.valueOf(found.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
    }

    private static String coded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
