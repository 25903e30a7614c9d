package org.caibian.site;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where an answer leads to, whatever it is: a page, a feed, a site map, or told to machines. */
final class Links {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ADDRESSES = List.of("href", "src", "poster", "url");
    private static final Pattern SITE_MAP = Pattern.compile("(?mi)^sitemap:\\s*(\\S+)");
    private static final String ARTICLES = "/api/v1/articles/";

    private final URI at;

    /** Those of what was found at {@code at}. */
    Links(URI at) {
        this.at = at;
    }

    /** Whole addresses, also of other sites. */
    Stream<URI> in(Fetched answer) {
        var found =
                answer.is("text/html")
                        ? ofPage(Jsoup.parse(answer.text()))
                        : answer.isXml()
                                ? ofFeed(Jsoup.parse(answer.text(), Parser.xmlParser()))
                                : answer.isJson()
                                        ? told(JSON.readTree(answer.text()))
                                        : siteMaps(answer.text());
        return found.flatMap(this::resolved);
    }

    private static Stream<String> ofPage(Document page) {
        return Stream.of(
                        attributes(page),
                        page.select("[srcset]").stream()
                                .flatMap(each -> Arrays.stream(each.attr("srcset").split(",", -1)))
                                .map(each -> each.strip().replaceFirst("\\s.*", "")),
                        page.select("meta[property^=og:]").stream()
                                .map(each -> each.attr("content"))
                                .filter(content -> content.startsWith("http")))
                .flatMap(links -> links);
    }

    /** Atom keeps addresses in attributes, RSS and site maps in elements. */
    private static Stream<String> ofFeed(Document feed) {
        var elements = feed.select("link, id, guid, loc").stream().map(Element::text);
        return Stream.concat(attributes(feed), elements.filter(text -> text.startsWith("http")));
    }

    private static Stream<String> attributes(Document document) {
        return ADDRESSES.stream()
                .flatMap(name ->
                        document.select("[" + name + "]").stream().map(each -> each.attr(name)));
    }

    /** Addresses, drafts and articles it names, and the rest of a list. */
    private Stream<String> told(JsonNode node) {
        var inside = node.valueStream().flatMap(this::told);
        return Stream.of(
                        inside,
                        node.isString() && node.asString().startsWith("/")
                                ? Stream.of(node.asString())
                                : Stream.<String>empty(),
                        Stream.of("draft", "article")
                                .filter(name -> node.path(name).isValueNode())
                                .map(name -> ARTICLES + node.path(name).asString()),
                        node.has("next")
                                ? Stream.of(further(node.path("next").asString()))
                                : Stream.<String>empty())
                .flatMap(links -> links);
    }

    private String further(String next) {
        var query = at.getRawQuery() == null ? "" : at.getRawQuery();
        var kept = query.replaceFirst("(^|&)from=[^&]*", "");
        return at.getRawPath() + "?" + kept + (kept.isEmpty() ? "" : "&") + "from=" + next;
    }

    private static Stream<String> siteMaps(String text) {
        return SITE_MAP.matcher(text).results().map(found -> found.group(1));
    }

    /** What is no address leads nowhere. */
    private Stream<URI> resolved(String link) {
        try {
            return Stream.of(at.resolve(link.strip()));
        } catch (IllegalArgumentException none) {
            return Stream.empty();
        }
    }
}
