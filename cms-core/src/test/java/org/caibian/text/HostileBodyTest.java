package org.caibian.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.testing.Hostile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is typed stays words: what readers get is written from the document, by allow-list. */
class HostileBodyTest {

    private static final String HARMLESS = "东屿港恢复通航";
    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<String> words() {
        return Hostile.words();
    }

    static List<String> addresses() {
        return Hostile.addresses();
    }

    @Test
    void thereAreSeveralHundred() {
        assertThat(words()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
        assertThat(addresses()).hasSizeGreaterThan(50).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("words")
    void wordsMakeNoMarkupWhereverTheyStand(String words) {
        var page = Jsoup.parseBodyFragment(html(Hostile.body(words)));

        assertThat(outline(page)).isEqualTo(outline(Jsoup.parse(html(Hostile.body(HARMLESS)))));
        assertThat(page.selectFirst("p").wholeText()).isEqualTo(words);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void noLinkLeadsWhereNoneMay(String address) {
        switch (Body.parse(linked(address))) {
            case BodyResult.Good(var body) ->
                    assertThat(Jsoup.parse(body.html("", "/media/")).select("a"))
                            .allSatisfy(HostileBodyTest::leadsToAPage);
            case BodyResult.Bad _ -> {}
        }
    }

    /**
     * What was kept when more was allowed is read as it was, and leads to no script all the same.
     */
    @ParameterizedTest
    @MethodSource("addresses")
    void noLinkThatWasKeptBeforeLeadsToAScript(String address) {
        switch (Body.stored(linked(address))) {
            case BodyResult.Good(var body) ->
                    assertThat(Jsoup.parse(body.html("", "/media/")).select("a").eachAttr("href"))
                            .allMatch(HostileBodyTest::isNoScript);
            case BodyResult.Bad _ -> {}
        }
    }

    private static boolean isNoScript(String href) {
        return href.matches("/(?![/\\\\]).*") || SCHEMES.contains(href.split(":", 2)[0]);
    }

    private static void leadsToAPage(Element link) {
        var href = link.attr("href");
        assertThat(link.attributes().asList())
                .extracting(each -> each.getKey())
                .containsExactlyInAnyOrder("href", "rel");
        if (href.startsWith("/")) {
            assertThat(href).doesNotStartWith("//").doesNotContain("\\");
        } else {
            assertThat(SCHEMES).contains(href.substring(0, href.indexOf(':')));
            assertThat(href).doesNotContainPattern("^https?://[^/?#]*@");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"script\",\"content\":[{\"type\":\"text\",\"text\":\"hit()\"}]}",
                "{\"type\":\"html\",\"attrs\":{\"html\":\"<script>hit()</script>\"}}",
                "{\"type\":\"iframe\",\"attrs\":{\"src\":\"https://example.org\"}}",
                "{\"type\":\"image\",\"attrs\":{\"src\":\"x\",\"onerror\":\"hit()\"}}",
                "{\"type\":\"__proto__\"}",
                "{\"type\":\"constructor\"}",
                "{\"type\":\"heading\",\"attrs\":{\"level\":\"2 onclick=hit()\"},\"content\":[]}",
                "{\"type\":\"heading\",\"attrs\":{\"level\":1},\"content\":[]}",
                "{\"type\":[\"paragraph\"]}",
                "{\"type\":\"picture\"}",
                "{\"type\":\"picture\",\"attrs\":{\"sha256\":\"https://example.org/x.png\"}}",
                "{\"type\":\"picture\",\"attrs\":{\"sha256\":\"data:image/svg+xml,<svg onload=hit()>\"}}",
                "{\"type\":\"picture\",\"attrs\":{\"sha256\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde\\\"\"}}",
                "{\"type\":\"blockquote\",\"content\":[{\"type\":\"picture\",\"attrs\":"
                        + "{\"sha256\":\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}}]}",
                "{\"type\":\"picture\",\"attrs\":{\"width\":\"1\\\" onload=hit()\",\"sha256\":"
                        + "\"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\"}}",
                "{\"content\":[]}",
            })
    void whatTheSchemaDoesNotKnowIsRefused(String node) {
        assertThat(Body.parse("{\"type\":\"doc\",\"content\":[" + node + "]}"))
                .isInstanceOf(BodyResult.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "style", "class", "id", "data-x", "srcdoc", "is"})
    void anAttributeTheSchemaDoesNotKnowIsRefused(String name) {
        var paragraph =
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"%s\":\"hit()\"}}]}";
        var mark =
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
                        + "\"text\":\"字\",\"marks\":[{\"type\":\"bold\",\"attrs\":{\"%s\":\"hit()\"}}]}]}]}";

        assertThat(Body.parse(paragraph.formatted(name))).isInstanceOf(BodyResult.Bad.class);
        assertThat(Body.parse(mark.formatted(name))).isInstanceOf(BodyResult.Bad.class);
    }

    private static String linked(String address) {
        return "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\","
                + "\"text\":\"字\",\"marks\":[{\"type\":\"link\",\"attrs\":{\"href\":"
                + JSON.writeValueAsString(address)
                + "}}]}]}]}";
    }

    private static String html(String body) {
        return ((BodyResult.Good) Body.parse(body)).body().html("", "/media/");
    }

    /** Every element with the names of its attributes, in order. */
    private static List<String> outline(Element page) {
        return page.getAllElements().stream()
                .filter(each -> Stream.of("html", "head", "body").noneMatch(each.tagName()::equals))
                .map(each ->
                        each.tagName()
                                + each.attributes().asList().stream()
                                        .map(name -> name.getKey())
                                        .toList())
                .toList();
    }
}
