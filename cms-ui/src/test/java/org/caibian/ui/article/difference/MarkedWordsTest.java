package org.caibian.ui.article.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.caibian.difference.Comparison;
import org.caibian.testing.Hostile;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.BodyResult;
import org.caibian.text.Footnote;
import org.caibian.text.Inline;
import org.caibian.text.Mark;
import org.caibian.text.Run;
import org.junit.jupiter.api.Test;

class MarkedWordsTest {

    private static final Pattern SET_HERE =
            Pattern.compile("</?(del|ins|span|small)( class=\"[a-z]+\")?>|<br>");

    @Test
    void theWordsThatChangedAreMarkedAndTheOthersAreNot() {
        var html = html(line("先后有近六十艘船等待。"), line("先后有五十七艘船等待。"));

        assertThat(html).isEqualTo("先后有<del>近六十</del><ins>五十七</ins>艘船等待。");
    }

    @Test
    void aParagraphThatWasAddedIsWhollyMarked() {
        assertThat(added(line("第二段。"))).isEqualTo("<ins>第二段。</ins>");
    }

    @Test
    void anEmptyParagraphOrARuleThatWasAddedIsSeenByItsName() {
        assertThat(added(line(""))).isEqualTo("<ins class=\"form\">part.PARAGRAPH</ins> ");
        assertThat(added(new Block.Rule())).contains("<ins class=\"form\">part.RULE</ins>");
    }

    @Test
    void aFormThatChangedIsNamedBesideItsWords() {
        var words = List.<Inline>of(new Run("通航", List.of()));

        assertThat(html(new Block.Paragraph(words), new Block.Heading(2, words)))
                .isEqualTo("<small class=\"form\">part.PARAGRAPH → part.HEADING_2</small> 通航");
        assertThat(html(new Block.Paragraph(words), linked("https://a.example/1")))
                .isEqualTo(
                        "<span class=\"recast\"><span class=\"link\">通航</span></span>"
                                + "<small class=\"form\">mark.none → mark.link https://a.example/1</small> ");
    }

    @Test
    void anotherPictureAndAnotherCaptionAreSeen() {
        var html = html(picture('a', "首批货轮进港。"), picture('b', "首批渔船进港。"));

        assertThat(html)
                .contains(
                        "<small class=\"form\">part.PICTURE #aaaaaaaa → part.PICTURE #bbbbbbbb</small>",
                        "<small class=\"form\">part.CAPTION</small>",
                        "<del>货轮</del><ins>渔船</ins>");
        assertThat(added(picture('a', "")))
                .isEqualTo("<ins class=\"form\">part.PICTURE #aaaaaaaa</ins> ");
    }

    private static Block picture(char hash, String caption) {
        return new Block.Picture(String.valueOf(hash).repeat(64), 600, 400, "", caption, "");
    }

    @Test
    void aNoteIsComparedToo() {
        var html = html(noted("据年报。"), noted("据统计。"));

        assertThat(html)
                .contains(
                        "<small class=\"form\">part.FOOTNOTE</small>",
                        "据<del>年报</del><ins>统计</ins>。");
    }

    @Test
    void markupInTheWordsIsShownAndNeverRun() {
        var html = html(line("旧字"), line("旧字<b>"));
        var address = html(linked("https://a.example/?a=\"><img src=x>"), line("通航"));

        assertThat(html).doesNotContain("<b>").contains("&lt;");
        assertThat(address).doesNotContain("<img").contains("&lt;");
    }

    @Test
    void noneOfSeveralHundredHostileTextsIsMarkupWhereverItStands() {
        var plain = parsed(Hostile.body("东屿港恢复通航"));
        for (var words : Hostile.words()) {
            var comparison = Comparison.of(plain, parsed(Hostile.body(words)));
            for (var passage : comparison.passages()) {
                isOurs(words, MarkedWords.html(passage.pieces(), key -> key));
                isOurs(words, MarkedWords.after(passage.pieces(), key -> key));
            }
        }
    }

    /** No sign of markup is left but those set here. */
    private static void isOurs(String words, String html) {
        assertThat(SET_HERE.matcher(html).replaceAll("")).as(words).doesNotContain("<", ">");
    }

    private static Body parsed(String json) {
        return ((BodyResult.Good) Body.parse(json)).body();
    }

    private static Block line(String text) {
        return new Block.Paragraph(text.isEmpty() ? List.of() : List.of(new Run(text, List.of())));
    }

    private static Block linked(String href) {
        return new Block.Paragraph(List.of(new Run("通航", List.of(new Mark.Link(href)))));
    }

    private static Block noted(String note) {
        return new Block.Paragraph(List.of(new Run("港口恢复通航", List.of()), new Footnote(note)));
    }

    private static String added(Block block) {
        return html(Comparison.of(Body.EMPTY, new Body(List.of(block))));
    }

    private static String html(Block before, Block after) {
        return html(Comparison.of(new Body(List.of(before)), new Body(List.of(after))));
    }

    private static String html(Comparison comparison) {
        assertThat(comparison.passages()).hasSize(1);
        return MarkedWords.html(comparison.passages().getFirst().pieces(), key -> key);
    }
}
