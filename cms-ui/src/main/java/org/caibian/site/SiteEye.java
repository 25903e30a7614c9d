package org.caibian.site;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.caibian.publication.Sighting;
import org.caibian.shared.ArticleId;
import org.jsoup.Jsoup;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.StreamUtils;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Looks at the site as readers get it: over HTTP, through whatever stands before it, whose memory
 * it takes as they do. It is counted as no reader.
 */
@Component
class SiteEye {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String HERE = "localhost";

    /** The words of a story: what they link to is sealed with them. */
    private static final String WORDS = ".story > .text";

    private final SiteSettings settings;
    private final Environment environment;
    private final RestClient client;

    SiteEye(SiteSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
        var requests = new JdkClientHttpRequestFactory();
        requests.setReadTimeout(PATIENCE);
        client =
                RestClient.builder()
                        .requestFactory(requests)
                        .defaultHeader(HttpHeaders.USER_AGENT, "Caibian-Receipt (monitor)")
                        .build();
    }

    /**
     * An answer of the site; {@code status} is what HTTP says, also where it is none of its own,
     * and {@code elsewhere} the path it sends to, or nothing.
     */
    record Seen(int status, String text, String elsewhere) {

        boolean is(HttpStatus expected) {
            return status == expected.value();
        }

        /** Whether it shows the page, or says that there is none; not so a wall before the site. */
        boolean isAnAnswer() {
            return is(HttpStatus.OK) || is(HttpStatus.NOT_FOUND) || is(HttpStatus.GONE);
        }

        /** Whether it is the list at that path, which was merged into another for good. */
        boolean isMerged(String path) {
            return is(HttpStatus.MOVED_PERMANENTLY)
                    && !elsewhere.isEmpty()
                    && sort(elsewhere).equals(sort(path));
        }

        private static String sort(String path) {
            return path.split("[/?]", 3)[1];
        }

        /** Whether anything on it leads to that story but the words of another, which may. */
        boolean shows(ArticleId article) {
            var page = Jsoup.parse(text);
            page.select(WORDS).remove();
            return page.selectFirst("[href~=%s(?!\\d)]".formatted(StoryAddress.of(article)))
                    != null;
        }
    }

    /**
     * What stands at {@code path}, which is written as in a link, or where that list leads since it
     * was merged; empty where nobody answers.
     */
    Optional<Seen> look(String path) {
        return base().flatMap(base -> {
            var seen = ask(URI.create(base + path));
            return seen.filter(here -> here.isMerged(path))
                    .map(here -> ask(URI.create(base + here.elsewhere())))
                    .orElse(seen);
        });
    }

    /**
     * Whether none of these pages links to a story, but in the words of another; one that is not
     * there links to nothing.
     */
    Sighting absent(ArticleId article, List<String> paths) {
        return looked(paths, Seen::isAnAnswer, page -> page.shows(article));
    }

    /** Whether each path itself says {@code gone}; whoever still gets something there has it. */
    Sighting answers(HttpStatus gone, List<String> paths) {
        return looked(
                paths,
                page -> page.is(gone) || page.is(HttpStatus.OK),
                page -> page.is(HttpStatus.OK));
    }

    /** At each of them; once nobody answers at all, at no more. */
    private Sighting looked(List<String> paths, Predicate<Seen> isAnAnswer, Predicate<Seen> shows) {
        var here = new ArrayList<String>();
        var unclear = new ArrayList<String>();
        for (var path : paths) {
            var seen = look(path);
            if (seen.filter(isAnAnswer).isEmpty()) {
                unclear.add(path);
            } else if (seen.filter(shows).isPresent()) {
                here.add(path);
            }
            if (seen.isEmpty()) {
                break;
            }
        }
        if (!here.isEmpty()) {
            return new Sighting.Here(here);
        }
        return unclear.isEmpty()
                ? new Sighting.Gone(paths)
                : new Sighting.Unclear(unclear.getFirst());
    }

    private Optional<Seen> ask(URI address) {
        try {
            return Optional.ofNullable(
                    client.get()
                            .uri(address)
                            .exchange((request, answer) ->
                                    new Seen(
                                            answer.getStatusCode().value(),
                                            StreamUtils.copyToString(
                                                    answer.getBody(), StandardCharsets.UTF_8),
                                            Optional.ofNullable(
                                                            answer.getHeaders()
                                                                    .getFirst(HttpHeaders.LOCATION))
                                                    .filter(path -> path.startsWith("/"))
                                                    .orElse(""))));
        } catch (RestClientException away) {
            return Optional.empty();
        }
    }

    /** Where the house looks: what it was told, else this very program. */
    private Optional<String> base() {
        return settings.lookedAt()
                .or(() ->
                        Optional.ofNullable(environment.getProperty("local.server.port"))
                                .map(port -> "http://" + host() + ":" + port));
    }

    /** Where it listens: a program bound to one address of the machine answers at no other. */
    private String host() {
        var bound = environment.getProperty("server.address", "");
        try {
            var address = InetAddress.ofLiteral(bound);
            if (address.isAnyLocalAddress()) {
                return HERE;
            }
            return address instanceof Inet6Address
                    ? "[" + address.getHostAddress() + "]"
                    : address.getHostAddress();
        } catch (IllegalArgumentException aName) {
            return bound.isEmpty() ? HERE : bound;
        }
    }
}
