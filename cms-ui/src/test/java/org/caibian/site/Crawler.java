package org.caibian.site;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Follows every link, picture, style and script of the site from its front page, scripts off. */
public final class Crawler {

    private static final int MOST = 400;

    private final Browser browser;
    private final Deque<String> waiting = new ArrayDeque<>(List.of("/"));
    private final Map<String, HttpResponse<String>> answers = new HashMap<>();

    public Crawler(Browser browser) {
        this.browser = browser;
    }

    /** Also goes out from these, to which no page links. */
    public void start(String... paths) {
        waiting.addAll(List.of(paths));
    }

    /** What each address answered; fails to end where there are too many. */
    Map<String, Integer> statuses() {
        crawl();
        return answers.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().statusCode()));
    }

    /** What each page said. */
    public Map<String, String> pages() {
        crawl();
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().body()));
    }

    private void crawl() {
        while (!waiting.isEmpty() && answers.size() < MOST) {
            var path = waiting.remove();
            if (answers.containsKey(path)) {
                continue;
            }
            var answer = browser.get(path);
            answers.put(path, answer);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                waiting.addAll(links(path, answer.body()));
            }
        }
    }

    private List<String> links(String path, String html) {
        return Jsoup.parse(html, browser.address() + path)
                .select("a[href], link[href], img[src], script[src]")
                .stream()
                .map(element -> element.absUrl(element.hasAttr("href") ? "href" : "src"))
                .filter(address -> address.startsWith(browser.address()))
                .map(URI::create)
                .map(Crawler::withoutFragment)
                .toList();
    }

    private static String withoutFragment(URI address) {
        var query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }
}
