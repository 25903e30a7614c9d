package org.caibian.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jsoup.Jsoup;
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
             {"type":"pullQuote","content":[{"type":"text","text":"港口没有停过。"}]},
             {"type":"horizontalRule"},
             {"type":"picture","attrs":{"sha256":"0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
              "width":600,"height":400,"alt":"货轮\\"远星\\"驶过吊机","caption":"首批货轮<进港>。","credit":"插画：程野"}},
             {"type":"factBox","content":[{"type":"boxTitle","content":[{"type":"text","text":"东屿港"}]},{"type":"paragraph","content":[{"type":"text","text":"1931年开港。"}]}]},
             {"type":"table","content":[
              {"type":"tableRow","content":[{"type":"tableHeader","attrs":{"colspan":2,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"泊位"}]}]}]},
              {"type":"tableRow","content":[
               {"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph","content":[{"type":"text","text":"3"}]}]},
               {"type":"tableCell","attrs":{"colspan":1,"rowspan":1},"content":[{"type":"paragraph"}]}]}]},
             {"type":"paragraph","content":[
              {"type":"text","marks":[{"type":"underline"}],"text":"划"},
              {"type":"text","marks":[{"type":"strike"}],"text":"删"},
              {"type":"text","text":"CO"},
              {"type":"text","marks":[{"type":"subscript"}],"text":"2"},
              {"type":"text","marks":[{"type":"superscript"}],"text":"3"},
              {"type":"footnote","attrs":{"text":"据港务局<2025>年报。"}}]},
             {"type":"paragraph"}]}\
            """;

    @Test
    void aLinkToAStoryOfTheHouseIsFollowedBySearchEnginesToo() {
        var linked =
                doc(
                        """
                        {"type":"paragraph","content":[{"type":"text","text":"前情",
                        "marks":[{"type":"link","attrs":{"href":"/story/7"}}]}]}\
                        """);

        assertThat(good(linked).html("", "/media/"))
                .isEqualTo("<p><a href=\"/story/7\">前情</a></p>");
    }

    @Test
    void everyBlockAndMarkOfTheSchemaReachesReaders() {
        assertThat(good(EVERYTHING).html("", "/media/"))
                .isEqualTo(
                        "<p>停航<strong>四十一</strong><em>小时</em><a href=\"https://example.org/a?b=1&amp;c=2\""
                                + " rel=\"noopener nofollow\">后</a></p><h2>堆场里</h2><ul><li><p>一</p></li></ul>"
                                + "<ol><li><p>二</p></li></ol><blockquote><p>引</p></blockquote>"
                                + "<aside class=\"pullquote\" role=\"note\"><p>港口没有停过。</p></aside><hr>"
                                + "<figure><img src=\"/media/"
                                + "0123456789abcdef".repeat(4)
                                + "\" width=\"600\" height=\"400\" alt=\"货轮&quot;远星&quot;驶过吊机\""
                                + " loading=\"lazy\" decoding=\"async\">"
                                + "<figcaption><span class=\"caption\">首批货轮&lt;进港&gt;。</span>"
                                + "<span class=\"credit\">插画：程野</span></figcaption></figure>"
                                + "<aside class=\"factbox\" role=\"note\"><h3>东屿港</h3><p>1931年开港。</p></aside>"
                                + "<div class=\"table\" tabindex=\"0\"><table>"
                                + "<tr><th colspan=\"2\"><p>泊位</p></th></tr>"
                                + "<tr><td><p>3</p></td><td></td></tr></table></div>"
                                + "<p><u>划</u><s>删</s>CO<sub>2</sub><sup>3</sup>"
                                + "<sup><a class=\"call\" id=\"call-1\" href=\"#note-1\">1</a></sup></p>"
                                + "<ol class=\"footnotes\"><li id=\"note-1\">据港务局&lt;2025&gt;年报。"
                                + " <a href=\"#call-1\">↩</a></li></ol>");
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

        assertThat(body.html("海岸社东屿<11月23日>电", "/media/"))
                .isEqualTo(
                        "<p><span class=\"dateline\">海岸社东屿&lt;11月23日&gt;电</span>停航后。</p><p>二</p>");
    }

    @Test
    void aStoryWithoutAParagraphOfItsOwnStillOpensWithTheDateline() {
        var body = good(doc("{\"type\":\"blockquote\",\"content\":[" + paragraph("引") + "]}"));

        assertThat(body.html("海岸社东屿11月23日电", "/media/"))
                .isEqualTo(
                        "<p><span class=\"dateline\">海岸社东屿11月23日电</span></p>"
                                + "<blockquote><p>引</p></blockquote>");
    }

    @Test
    void theBareWordsHaveThoseOfBoxesCellsAndNotes() {
        assertThat(good(EVERYTHING).plain().lines().skip(5))
                .containsExactly(
                        "港口没有停过。", "东屿港", "1931年开港。", "泊位", "3", "", "划删CO23", "据港务局<2025>年报。");
    }

    @Test
    void aPictureSaysNothingBesideItselfWhereNothingIsSaid() {
        var body = good(doc(picture("")));

        assertThat(body.html("", "/preview/7/pictures/"))
                .isEqualTo(
                        "<figure><img src=\"/preview/7/pictures/"
                                + "0123456789abcdef".repeat(4)
                                + "\" alt=\"\" loading=\"lazy\" decoding=\"async\"></figure>");
        assertThat(body.pictures()).hasSize(1);
        assertThat(good(body.json())).isEqualTo(body);
    }

    @Test
    void smallerPicturesAreOfferedBesideWhatWasPrintedAndWordsStayWords() {
        var fake = "<img src=\\\"/media/" + "f".repeat(64) + "\\\" width=\\\"1200\\\"";
        var printed =
                good(doc(picture("") + "," + paragraph(fake)))
                        .withPictures(each -> each.measuring(1200, 675))
                        .html("", "/media/");

        var sized = Body.sized(printed, "/media/", "(max-width: 760px) 100vw, 720px");

        var address = "/media/" + "0123456789abcdef".repeat(4);
        assertThat(sized)
                .isEqualTo(
                        printed.replaceFirst(
                                " width=\"1200\"",
                                " width=\"1200\" srcset=\"%1$s?w=480 480w, %1$s?w=960 960w, %1$s 1200w\" sizes=\"(max-width: 760px) 100vw, 720px\""
                                        .formatted(address)));
        assertThat(Body.sized(printed, "/elsewhere/", "100vw")).isEqualTo(printed);
    }

    @Test
    void ofEveryPictureSmallerOnesAreOfferedAndAllElseStaysAsItWasPrinted() {
        var between = paragraph("他说：\\\"看/media/吧。\\\"");
        var printed =
                good(doc(picture("驶入") + "," + between + "," + picture("驶出")))
                        .withPictures(each -> each.measuring(1200, 675))
                        .html("", "/media/");

        var sized = Body.sized(printed, "/media/", "100vw");

        assertThat(Jsoup.parse(sized).select("img[srcset][sizes=100vw]")).hasSize(2);
        assertThat(sized.replaceAll(" srcset=\"[^\"]*\" sizes=\"[^\"]*\"", "")).isEqualTo(printed);
    }

    @Test
    void whichPicturesWerePrintedIsReadFromTheTreeAndNeverFromWords() {
        var sha256 = "0123456789abcdef".repeat(4);
        var fake = "<img src=\\\"/media/" + "f".repeat(64) + "\\\">";
        var printed = good(doc(picture("") + "," + paragraph(fake))).html("", "/media/");

        assertThat(Body.printedPictures(printed, "/media/")).containsExactly(sha256);
        assertThat(Body.printedPictures(printed, "/elsewhere/")).isEmpty();
        assertThat(Body.printedPictures("<IMG alt='' src='/media/" + sha256 + "'>", "/media/"))
                .containsExactly(sha256);
        assertThat(Body.printedPictures("<img src=\"/media/none\">", "/media/")).isEmpty();
    }

    @Test
    void whatIsSaidOfPicturesIsNoLineOfTheStory() {
        var body = good(doc(picture("首批货轮进港。") + "," + paragraph("停航后。")));

        assertThat(body.plain()).isEqualTo("停航后。");
        assertThat(body.characters()).isEqualTo(4);
    }

    @Test
    void markupInTheTextIsTextForReaders() {
        var html =
                good(doc(paragraph("<script>alert('1')</script> & \\\"x\\\""))).html("", "/media/");

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
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"marks\":[{\"type\":\"code\"}]}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"blockquote\",\"content\":[{\"type\":\"horizontalRule\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"factBox\",\"content\":[]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"factBox\",\"content\":[{\"type\":\"boxTitle\"},{\"type\":\"table\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[{\"type\":\"paragraph\"}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":[{\"type\":\"paragraph\"}]}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":[{\"type\":\"tableCell\",\"attrs\":{\"colspan\":1000}}]}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"table\",\"content\":[{\"type\":\"tableRow\",\"content\":[{\"type\":\"tableCell\",\"content\":[{\"type\":\"bulletList\"}]}]}]}]}",
                "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"footnote\"}]}]}"
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
        assertThat(good(linkTo(href)).html("", "/media/")).contains("href=\"" + href + "\"");
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
                doc(picture("长".repeat(301))),
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

    private static String picture(String caption) {
        return "{\"type\":\"picture\",\"attrs\":{\"sha256\":\""
                + "0123456789abcdef".repeat(4)
                + "\",\"caption\":\""
                + caption
                + "\"}}";
    }

    private static String linkTo(String href) {
        return doc(
                "{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"a\",\"marks\":"
                        + "[{\"type\":\"link\",\"attrs\":{\"href\":\""
                        + href
                        + "\"}}]}]}");
    }
}
