package org.caibian.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    private static final String EVERYTHING =
            """
            {"type":"doc","content":[
             {"type":"paragraph","content":[{"type":"text","text":"停航"},
              {"type":"text","marks":[{"type":"bold"}],"text":"四十一"},
              {"type":"text","marks":[{"type":"italic"}],"text":"小时"},
              {"type":"text","marks":[{"type":"link","attrs":{"href":"https://example.org/a?b=1&c=2"}}],"text":"后"}]},
             {"type":"heading","attrs":{"level":2},"content":[{"type":"text","text":"堆场里"}]},
             {"type":"bulletList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"一"}]}]}]},
             {"type":"orderedList","content":[{"type":"listItem","content":[{"type":"paragraph","content":[{"type":"text","text":"二"}]}]}]},
             {"type":"blockquote","content":[{"type":"paragraph","content":[{"type":"text","text":"引"}]}]},
             {"type":"paragraph"}]}\
            """;

    @Test
    void everyBlockAndMarkOfTheSchemaReachesReaders() {
        assertThat(good(EVERYTHING).html())
                .isEqualTo(
                        "<p>停航<strong>四十一</strong><em>小时</em><a href=\"https://example.org/a?b=1&amp;c=2\""
                                + " rel=\"noopener nofollow\">后</a></p><h2>堆场里</h2><ul><li><p>一</p></li></ul>"
                                + "<ol><li><p>二</p></li></ol><blockquote><p>引</p></blockquote>");
    }

    @Test
    void aBodyWrittenAsJsonIsReadAsTheSameBody() {
        var body = good(EVERYTHING);

        assertThat(good(body.json())).isEqualTo(body);
    }

    @Test
    void theDatelineOpensTheFirstParagraphThatHasWords() {
        var body =
                good(doc("{\"type\":\"paragraph\"}," + paragraph("停航后。") + "," + paragraph("二")));

        assertThat(body.html("海岸社东屿<11月23日>电"))
                .isEqualTo(
                        "<p><span class=\"dateline\">海岸社东屿&lt;11月23日&gt;电</span>停航后。</p><p>二</p>");
    }

    @Test
    void markupInTheTextIsTextForReaders() {
        var html = good(doc(paragraph("<script>alert('1')</script> & \\\"x\\\""))).html();

        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;").contains("&amp;");
    }

    @Test
    void charactersAreCountedAsNewsroomsCount() {
        assertThat(good(doc(paragraph("东屿 港\\t12 时𠮷"))).characters()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "\"doc\"",
                "{\"type\":\"doc\",\"content\":{}}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"iframe\"}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"text\",\"text\":\"bare\"}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"heading\",\"attrs\":{\"level\":1}}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"bulletList\",\"content\":[{\"type\":\"paragraph\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"image\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\\u0000b\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"\\ud800\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"code\"}]}]}]}"
            })
    void whatTheSchemaDoesNotNameIsRefused(String json) {
        assertThat(Body.parse(json)).isInstanceOf(BodyResult.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example",
                "/\\\\evil.example",
                "example.org",
                "",
                "http://a b"
            })
    void aLinkReadersMayNotFollowIsRefused(String href) {
        assertThat(Body.parse(linkTo(href))).isInstanceOf(BodyResult.Bad.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org/", "mailto:a@example.org", "/story/1001"})
    void aLinkReadersMayFollowIsKept(String href) {
        assertThat(good(linkTo(href)).html()).contains("href=\"" + href + "\"");
    }

    @ParameterizedTest
    @MethodSource("tooMuch")
    void aDocumentBeyondItsBoundsIsRefused(String json) {
        assertThat(Body.parse(json)).isInstanceOf(BodyResult.Bad.class);
    }

    static Stream<String> tooMuch() {
        return Stream.of(
                doc(paragraph("长".repeat(Body.LONGEST))),
                doc(
                        "{\"type\":\"blockquote\",\"content\":[".repeat(40)
                                + paragraph("深")
                                + "]}".repeat(40)),
                "[".repeat(5_000));
    }

    private static Body good(String json) {
        return ((BodyResult.Good) Body.parse(json)).body();
    }

    private static String doc(String blocks) {
        return "{\"type\":\"doc\",\"content\":[" + blocks + "]}";
    }

    private static String paragraph(String text) {
        return "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\""
                + text
                + "\"}]}";
    }

    private static String linkTo(String href) {
        return doc(
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"marks\":"
                        + "[{\"type\":\"link\",\"attrs\":{\"href\":\""
                        + href
                        + "\"}}]}]}");
    }
}
