package org.caibian.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.caibian.difference.Following;
import org.caibian.text.Anchor;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Inline;
import org.caibian.text.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was typed into a copy of a body is told change by change. */
class ProposalTest {

    /** Lines are parted by a stroke. */
    @ParameterizedTest
    @CsvSource({
        "首批货轮驶离锚地。, 首批十二艘货轮驶离锚地。",
        "首批货轮驶离锚地。, 据悉首批货轮驶离锚地。",
        "首批货轮驶离锚地。, 首批货轮驶离锚地，船员报平安。",
        "首批货轮驶离锚地。, 货轮驶离外锚地。",
        "先后有五十七艘船舶候泊，很快恢复。, 先后有五十八艘船舶候泊，预计24日傍晚前恢复。",
        "😀恢复, 恢复😀",
        "货轮驶离锚地。|港口恢复。, 货轮驶离锚地。|引航站分批放行。|港口恢复。",
        "货轮驶离锚地。|港口恢复。, 新的导语说清了时间。|货轮驶离锚地。|港口恢复。",
        "货轮驶离锚地。|港口恢复。, 货轮驶离锚地。|港口恢复。|后两段。|都是新的。",
        "货轮驶离锚地。|港口恢复。, 货轮驶离锚地。",
        "货轮驶离锚地。|港口恢复。|引航站放行。, 引航站放行。",
        "货轮驶离锚地，港口恢复双向通航。, 货轮驶离锚地，|港口恢复双向通航。",
        "先说。|货轮驶离锚地，港口恢复双向通航。, 先说。|货轮驶离，|港口今晨恢复双向通航。",
        "货轮驶离锚地，|港口恢复双向通航。, 货轮驶离锚地，港口恢复双向通航。",
        "货轮驶离锚地。|港口恢复。, 全部重写。|成了三段。|互不相像。",
        "货轮驶离锚地。, 彻底两样。|分成了两段。",
        "|货轮驶离锚地。, |空行之后新写一段。|货轮驶离锚地。",
        "货轮驶离锚地。|港口恢复。, 货轮驶离锚地，秩序井然。|引航站分批放行。|港口恢复。",
        "货轮驶离锚地，港口恢复双向通航。, 货轮驶离锚地，|引航站分批放行。|港口恢复双向通航。",
    })
    void allChangesTogetherMakeTheTypedLines(String before, String after) {
        var typed = between(body(before.split("\\|")), body(after.split("\\|")));

        assertThat(typed.proposals()).isNotEmpty();
        assertThat(typed.leftOut()).isZero();
        var made = body(before.split("\\|"));
        for (var each : typed.proposals().reversed()) {
            made = made.replacing(each.anchor(), each.words());
        }
        assertThat(made.lines()).containsExactly(after.split("\\|"));
    }

    @Test
    void changesFarApartAreSuggestionsOfTheirOwn() {
        var proposals =
                between(
                                body("停航四十一小时后，东屿港主航道恢复双向通航。", "首段以外没有改动。"),
                                body("停航四十小时后，东屿港主航道全线通航。", "首段以外没有改动。"))
                        .proposals();

        assertThat(proposals).hasSize(2);
        assertThat(proposals).allMatch(each -> each.anchor().line() == 0);
    }

    @Test
    void theSameWordsAreNoSuggestionAndNeitherAreEmptyLinesThatComeOrGo() {
        assertThat(between(body("一段。"), body("一段。"))).isEqualTo(new Proposal.Typed(List.of(), 0));
        assertThat(between(body("一段。", "二段。"), body("一段。", "", "二段。")))
                .isEqualTo(new Proposal.Typed(List.of(), 0));
        assertThat(between(body("一段。", "", "二段。"), body("一段。", "二段。")))
                .isEqualTo(new Proposal.Typed(List.of(), 0));
    }

    @Test
    void aNewLineFollowsTheOneBeforeItAndASplitOneIsNoMoreThanASplit() {
        assertThat(between(body("一段。", "二段。"), body("一段。", "新的。", "二段。")).proposals())
                .containsExactly(new Proposal(Anchor.of(0, "一段。", 2, 3), "。\n新的。"));
        assertThat(between(body("头。", "货轮驶离，港口恢复通航。"), body("头。", "货轮驶离，", "港口恢复通航。")).proposals())
                .containsExactly(new Proposal(Anchor.of(1, "货轮驶离，港口恢复通航。", 4, 5), "，\n"));
        assertThat(between(body("一段。", "二段。"), body("一段。")).proposals())
                .containsExactly(new Proposal(Anchor.of(1, "二段。", 0, 3), ""));
    }

    @Test
    void whatIsAddedToALineIsNoPartOfTheNewParagraphBehindIt() {
        var line = "港口恢复双向通航。";

        var typed = between(body(line), body(line + "秩序井然。", "引航站放行。"));

        assertThat(typed.proposals())
                .containsExactly(
                        new Proposal(Anchor.of(0, line, 8, 9), "。秩序井然。"),
                        new Proposal(Anchor.of(0, line, 8, 9), "。\n引航站放行。"));
    }

    @ParameterizedTest
    @CsvSource({
        "港口恢复双向通航。|船员报平安。, 港口恢复双向通航。秩序井然。|引航站分批放行。|船员报平安。",
        "港口恢复双向通航。, 港口恢复双向通航。秩序井然。|引航站分批放行。",
        "港口恢复双向通航。, 港口恢复双向通航，秩序井然！|引航站分批放行。",
        "港口恢复双向通航。, 引航站分批放行。|据悉港口恢复双向通航。",
    })
    void aLineThatIsChangedAndTheParagraphBesideItComeInAnyOrder(String before, String after) {
        var base = body(before.split("\\|"));
        var proposals = between(base, body(after.split("\\|"))).proposals();

        assertThat(proposals).hasSize(2);
        for (var order : List.of(proposals, proposals.reversed())) {
            var first = made(base, order.getFirst());
            var second = order.getLast().now(Following.from(base, first)).orElseThrow();
            assertThat(made(first, second).lines()).containsExactly(after.split("\\|"));
        }
    }

    private static Body made(Body of, Proposal proposal) {
        return of.replacing(proposal.anchor(), proposal.words());
    }

    @Test
    void aLineAfterATableIsNoPartOfItsLastCell() {
        var cell = new Block.Cell(false, 1, 1, List.of(paragraph("格子")));
        var table = new Block.Table(List.of(List.of(cell)));
        var before = new Body(List.of(paragraph("表前。"), table, paragraph("表后。")));
        var after = new Body(List.of(paragraph("表前。"), table, paragraph("新写的。"), paragraph("表后。")));

        var proposal = between(before, after).proposals().getFirst();

        assertThat(before.replacing(proposal.anchor(), proposal.words())).isEqualTo(after);
    }

    @Test
    void whatIsTooLongToQuoteIsCountedAsLeftOutAndWhatIsTypedIntoAnEmptyBody() {
        var longer = "旧".repeat(Anchor.LONGEST + 1);

        var typed = between(body(longer, "", "首批货轮驶离锚地。"), body("新", "", "首批十二艘货轮驶离锚地。"));

        assertThat(typed.leftOut()).isEqualTo(1);
        assertThat(typed.proposals())
                .singleElement()
                .satisfies(each -> assertThat(each.anchor().line()).isEqualTo(2));
        assertThat(between(body(""), body("空稿里写的。")).leftOut()).isEqualTo(1);
    }

    private static Proposal.Typed between(Body base, Body typed) {
        return Proposal.between(base, typed);
    }

    private static Block paragraph(String line) {
        return body(line).blocks().getFirst();
    }

    private static Body body(String... lines) {
        return new Body(
                Arrays.stream(lines)
                        .<Block>map(line ->
                                new Block.Paragraph(
                                        line.isEmpty()
                                                ? List.<Inline>of()
                                                : List.<Inline>of(new Run(line, List.of()))))
                        .toList());
    }
}
