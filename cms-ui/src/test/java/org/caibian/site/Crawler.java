package org.caibian.site;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Follows whatever leads on, scripts off: links, pictures, styles and scripts of pages, entries of
 * feeds, site maps, and what machines are told, to the end of each list.
 */
public final class Crawler {

    /** A site of a test that leads to more has no end, or one that nobody looked at. */
    private static final int MOST = 3_000;

    private final String site;
    private final Function<String, Fetched> asked;
    private final int most;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, Fetched> answers = new HashMap<>();
    private String within = "/";

    /** Of a site such as {@code http://localhost:8080}, by whoever asks for a path of it. */
    public Crawler(String site, Function<String, Fetched> asked) {
        this(site, asked, MOST);
    }

    Crawler(String site, Function<String, Fetched> asked, int most) {
        this.site = site;
        this.asked = asked;
        this.most = most;
    }

    /** Goes out from these, also where no page links to them. */
    public Crawler from(String... paths) {
        waiting.addAll(List.of(paths));
        return this;
    }

    /** Follows only what begins so. */
    public Crawler within(String start) {
        within = start;
        return this;
    }

    /** What each address answered; fails where they do not come to an end. */
    public Map<String, Fetched> answers() {
        while (!waiting.isEmpty()) {
            visit(waiting.remove());
        }
        return Map.copyOf(answers);
    }

    private void visit(String path) {
        if (answers.containsKey(path)) {
            return;
        }
        if (answers.size() == most) {
            throw new AssertionError(
                    "More than %d addresses; %s and %d others were not looked at"
                            .formatted(most, path, waiting.size()));
        }
        var answer = asked.apply(path);
        answers.put(path, answer);
        new Links(URI.create(site + path))
                .in(answer)
                .filter(link -> link.toString().startsWith(site + within))
                .map(Crawler::withoutFragment)
                .filter(link -> !answers.containsKey(link))
                .forEach(waiting::add);
    }

    private static String withoutFragment(URI address) {
        var query = address.getRawQuery();
        return address.getRawPath() + (query == null ? "" : "?" + query);
    }
}
