package org.caibian.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.caibian.text.Anchor;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Footnote;
import org.caibian.text.Inline;
import org.caibian.text.Mark;
import org.caibian.text.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words somebody spoke about are found again after a body was changed around them. */
class FollowingTest {

    private static final String FIRST = "停航四十一小时后，东屿港主航道恢复双向通航。";
    private static final String SECOND = "先后有五十七艘船舶在外锚地候泊，引航站分三批放行。";
    private static final Body BEFORE = body(FIRST, SECOND);

    @ParameterizedTest
    @CsvSource({
        "记者从港口获悉，停航四十一小时后，东屿港主航道恢复双向通航。, 先后有五十七艘船舶在外锚地候泊，引航站分三批放行。, 1, 3",
        "停航四十一小时后，东屿港主航道恢复双向通航。, 据统计，先后有五十七艘船舶在外锚地候泊，引航站分三批放行。, 1, 7",
        "停航四十一小时后，东屿港主航道恢复双向通航。, 先后有五十七艘船舶在外锚地候泊。, 1, 3",
        "先后有五十七艘船舶在外锚地候泊，引航站分三批放行。, 停航四十一小时后，东屿港主航道恢复双向通航。, 0, 3",
    })
    void wordsStayTheSameWhereOthersAroundThemChange(
            String first, String second, int line, int at) {
        var quoted = in(BEFORE, "五十七艘船舶");

        var now = Following.from(BEFORE, body(first, second)).sameWords(quoted).orElseThrow();

        assertThat(now.quote()).isEqualTo("五十七艘船舶");
        assertThat(now.line()).isEqualTo(line);
        assertThat(now.at()).isEqualTo(at);
    }

    @Test
    void aCommentStaysWithWhatBecameOfItsWordsAndASuggestionDoesNot() {
        var quoted = in(BEFORE, "五十七艘船舶");
        var following = Following.from(BEFORE, body(FIRST, SECOND.replace("五十七艘", "五十七条大")));

        assertThat(following.whatBecameOf(quoted).map(Anchor::quote)).contains("五十七条大船舶");
        assertThat(following.sameWords(quoted)).isEmpty();
    }

    @Test
    void aLineIsFollowedToItsEndsThoughItSaysOtherWordsThereUnlessItWasCutInTwoMeanwhile() {
        var end = Anchor.of(0, FIRST, FIRST.length() - 1, FIRST.length());
        var bare = FIRST.substring(0, FIRST.length() - 1);
        var cut = FIRST.indexOf("东屿港");

        var now = Following.from(BEFORE, body("据悉，" + bare + "！", SECOND));
        assertThat(now.endOfLine(end).map(Anchor::quote)).contains("！");
        assertThat(now.beginningOfLine(end).map(Anchor::quote)).contains("据");

        var head = FIRST.substring(0, cut);
        assertThat(inTwo(head, FIRST.substring(cut)).endOfLine(end).map(Anchor::line)).contains(1);
        assertThat(inTwo(head, bare.substring(cut) + "！").endOfLine(end)).isEmpty();
    }

    private static Following inTwo(String head, String tail) {
        return Following.from(BEFORE, body(head, tail, SECOND));
    }

    @Test
    void wordsGoWithAParagraphThatIsMovedAndNotToTheOneThatIsWrittenInItsPlace() {
        var moved = "东屿港昨日恢复通航，货轮依次出港。";
        var instead = "东屿港昨夜发布公告，航道仍然关闭。";
        var before = body(moved, FIRST, SECOND);
        var quoted = Anchor.of(0, moved, 0, 3);

        var following = Following.from(before, body(instead, FIRST, SECOND, moved));

        assertThat(following.sameWords(quoted).map(Anchor::line)).contains(3);
        assertThat(following.whatBecameOf(quoted).map(Anchor::line)).contains(3);
    }

    @Test
    void wordsThatAreGoneAreNotTakenForEqualOnesElsewhere() {
        var before = body("东屿港昨日恢复通航，货轮依次出港。", "专家认为，东屿港的处置值得借鉴。");
        var first = in(before, "东屿港");

        var without = body("", "专家认为，东屿港的处置值得借鉴。");

        assertThat(Following.from(before, without).whatBecameOf(first)).isEmpty();
    }

    @Test
    void wordsThatComeBackAreFoundAgain() {
        var quoted = in(BEFORE, "五十七艘船舶");

        assertThat(Following.from(body(FIRST), BEFORE).again(quoted)).contains(quoted);
    }

    @Test
    void wordsThatStandWholeAroundWhatIsLeftOfThemAreAllMeantAgain() {
        var left = in(BEFORE, "船舶在外");
        var following = Following.from(BEFORE, BEFORE);

        assertThat(following.whole("五十七艘船舶在外锚地", left)).isEqualTo(in(BEFORE, "五十七艘船舶在外锚地"));
        assertThat(following.whole("五十八艘船舶在外锚地", left)).isEqualTo(left);
        assertThat(following.whole("五十七艘", left)).isEqualTo(left);
        assertThat(following.whole("引航站", left)).isEqualTo(left);
    }

    @Test
    void ofEqualWordsThoseAreMeantThatHaveTheSameAround() {
        var body = body("东屿港和东屿港外", "又说东屿港", "东屿港");
        var second = new Anchor(0, 0, "东屿港", "东屿港和", "外");

        assertThat(second.in(body.lines()).map(Anchor::at)).contains(4);
        assertThat(new Anchor(2, 0, "东屿港", "", "").in(body.lines()).map(Anchor::line)).contains(2);
        assertThat(new Anchor(0, 0, "西屿港", "", "").in(body.lines())).isEmpty();
    }

    @Test
    void everyLineOfABodyCountsWhereverItStands() {
        var body =
                new Body(
                        List.of(
                                new Block.Heading(2, run("小标题")),
                                new Block.FactBox("资料", List.of(new Block.Paragraph(run("框里")))),
                                new Block.Rule(),
                                new Block.Items(
                                        false, List.of(List.of(new Block.Paragraph(run("一项"))))),
                                new Block.Table(
                                        List.of(
                                                List.of(
                                                        new Block.Cell(
                                                                false,
                                                                1,
                                                                1,
                                                                List.of(
                                                                        new Block.Paragraph(
                                                                                run("格子"))))))),
                                new Block.Quote(List.of(new Block.Paragraph(run("引文")))),
                                new Block.PullQuote(run("引语"))));

        assertThat(body.lines()).containsExactly("小标题", "资料", "框里", "一项", "格子", "引文", "引语");
        for (var line : body.lines()) {
            var replaced = body.replacing(in(body, line), "换了");
            assertThat(replaced.lines().get(body.lines().indexOf(line))).isEqualTo("换了");
            assertThat(replaced.plain()).isEqualTo(body.plain().replace(line, "换了"));
        }
    }

    @Test
    void onlyWhatDiffersIsReplacedAndTheRestKeepsItsMarksAndNotes() {
        var bold = List.<Mark>of(new Mark.Bold());
        var line =
                List.<Inline>of(
                        new Run("先后有", List.of()),
                        new Run("五十七艘船舶", bold),
                        new Footnote("港务中心通报。"),
                        new Run("在外锚地候泊。", List.of()));
        var body = new Body(List.of(new Block.Paragraph(line)));

        var replaced = body.replacing(in(body, "有五十七艘船舶在"), "有五十八艘船舶在");
        var struck = body.replacing(in(body, "五十七艘船舶在外"), "");

        assertThat(replaced.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Run("先后有", List.of()),
                                        new Run("五十八艘船舶", bold),
                                        new Footnote("港务中心通报。"),
                                        new Run("在外锚地候泊。", List.of()))));
        assertThat(struck.blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Run("先后有", List.of()),
                                        new Footnote("港务中心通报。"),
                                        new Run("锚地候泊。", List.of()))));
    }

    @Test
    void whatIsAddedAtTheEndOfMarkedWordsIsMarkedAsTheyAre() {
        var line =
                List.<Inline>of(new Run("恢复", List.of(new Mark.Bold())), new Run("通航", List.of()));
        var body = new Body(List.of(new Block.Paragraph(line)));

        assertThat(body.replacing(in(body, "恢复"), "恢复双向").blocks())
                .containsExactly(
                        new Block.Paragraph(
                                List.of(
                                        new Run("恢复双向", List.of(new Mark.Bold())),
                                        new Run("通航", List.of()))));
    }

    private static Anchor in(Body body, String quote) {
        return Anchor.of(quote).flatMap(words -> words.in(body.lines())).orElseThrow();
    }

    private static Body body(String... lines) {
        return new Body(
                Arrays.stream(lines).<Block>map(line -> new Block.Paragraph(run(line))).toList());
    }

    private static List<Inline> run(String text) {
        return text.isEmpty() ? List.of() : List.of(new Run(text, List.of()));
    }
}
