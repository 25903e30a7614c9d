package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
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

    @ParameterizedTest
    @CsvSource({
        "首批货轮驶离锚地。, 首批十二艘货轮驶离锚地。",
        "首批货轮驶离锚地。, 据悉首批货轮驶离锚地。",
        "首批货轮驶离锚地。, 首批货轮驶离锚地，船员报平安。",
        "首批货轮驶离锚地。, 货轮驶离外锚地。",
        "先后有五十七艘船舶候泊，很快恢复。, 先后有五十八艘船舶候泊，预计24日傍晚前恢复。",
        "😀恢复, 恢复😀",
    })
    void allChangesTogetherMakeTheTypedLine(String before, String after) {
        var typed = Proposal.between(body(before), body(after)).orElseThrow();

        assertThat(typed.proposals()).isNotEmpty();
        assertThat(typed.leftOut()).isZero();
        var made = body(before);
        for (var each : typed.proposals().reversed()) {
            made = made.replacing(each.anchor(), each.words());
        }
        assertThat(made.lines()).containsExactly(after);
    }

    @Test
    void changesFarApartAreSuggestionsOfTheirOwn() {
        var proposals =
                Proposal.between(
                                body("停航四十一小时后，东屿港主航道恢复双向通航。", "首段以外没有改动。"),
                                body("停航四十小时后，东屿港主航道全线通航。", "首段以外没有改动。"))
                        .orElseThrow()
                        .proposals();

        assertThat(proposals).hasSize(2);
        assertThat(proposals).allMatch(each -> each.anchor().line() == 0);
    }

    @Test
    void addedLinesAreNoSuggestionsAndTheSameWordsAreNone() {
        assertThat(Proposal.between(body("一段。"), body("一段。", "又一段。"))).isEmpty();
        assertThat(Proposal.between(body("一段。"), body("一段。")))
                .contains(new Proposal.Typed(List.of(), 0));
    }

    @Test
    void whatIsTooLongToQuoteAndWhatIsTypedIntoAnEmptyLineIsCountedAsLeftOut() {
        var longer = "旧".repeat(Anchor.LONGEST + 1);

        var typed =
                Proposal.between(body(longer, "", "首批货轮驶离锚地。"), body("新", "空行里写的。", "首批十二艘货轮驶离锚地。"))
                        .orElseThrow();

        assertThat(typed.leftOut()).isEqualTo(2);
        assertThat(typed.proposals())
                .singleElement()
                .satisfies(each -> assertThat(each.anchor().line()).isEqualTo(2));
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
