package org.caibian.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lines that come and go by what is put in the place of words, wherever they stand. */
class LineWalkTest {

    private static final Block EMPTY = new Block.Paragraph(List.of());

    @Test
    void aLineNothingIsLeftOfIsGoneAndWhatHeldItAloneIsToo() {
        var list = new Block.Items(false, List.of(List.of(line("一项")), List.of(line("二项"))));
        var body = body(new Block.Heading(2, run("小标题")), list, quote("引文"), line("末段"));

        assertThat(without(body, "小标题", "二项").blocks())
                .containsExactly(
                        new Block.Items(false, List.of(List.of(line("一项")))),
                        quote("引文"),
                        line("末段"));
        assertThat(without(body, "一项", "二项", "引文", "小标题").blocks()).containsExactly(line("末段"));
        assertThat(without(body(line("唯一一段")), "唯一一段").blocks()).containsExactly(EMPTY);
    }

    @Test
    void whatMustHoldSomethingHoldsAnEmptyParagraphThen() {
        var cell = new Block.Cell(false, 1, 1, List.of(line("格子")));
        var body =
                body(
                        new Block.FactBox("资料", List.of(line("框里"))),
                        new Block.Table(List.of(List.of(cell))),
                        new Block.Items(
                                true,
                                List.of(
                                        List.of(
                                                line("有下级的一项"),
                                                new Block.Items(
                                                        false, List.of(List.of(line("下级"))))))));

        var left = without(body, "框里", "格子", "有下级的一项").blocks();

        assertThat(left)
                .containsExactly(
                        new Block.FactBox("资料", List.of(EMPTY)),
                        new Block.Table(
                                List.of(List.of(new Block.Cell(false, 1, 1, List.of(EMPTY))))),
                        new Block.Items(
                                true,
                                List.of(
                                        List.of(
                                                EMPTY,
                                                new Block.Items(
                                                        false, List.of(List.of(line("下级"))))))));
        assertThat(Body.parse(new Body(left).json())).isInstanceOf(BodyResult.Good.class);
    }

    @Test
    void aLineWithANoteStaysForTheNote() {
        var noted = new Block.Paragraph(List.of(new Run("首段", List.of()), new Footnote("出处")));

        assertThat(without(body(noted, line("末段")), "首段").blocks())
                .containsExactly(new Block.Paragraph(List.of(new Footnote("出处"))), line("末段"));
    }

    @Test
    void newLinesArePlainParagraphsAndTheOldOneKeepsItsKindAndMarks() {
        var bold = List.<Mark>of(new Mark.Bold());
        var heading = new Block.Heading(2, List.of(new Run("小标题", bold)));
        var body = body(heading, line("首段"));

        assertThat(body.replacing(in(body, "题"), "题\n新的一段").blocks())
                .containsExactly(heading, line("新的一段"), line("首段"));
        assertThat(body.replacing(in(body, "小"), "新的一段\n小").blocks())
                .containsExactly(line("新的一段"), heading, line("首段"));
    }

    @Test
    void aSplitItemIsTwoAndASplitParagraphKeepsItsMarksOnBothSides() {
        var bold = List.<Mark>of(new Mark.Bold());
        var marked = new Block.Paragraph(List.of(new Run("先说后说", bold)));
        var body = body(marked, new Block.Items(false, List.of(List.of(line("一项二项")))));

        var split = body.replacing(in(body, "先说"), "先说\n");
        split = split.replacing(in(split, "一项"), "一项\n");

        assertThat(split.blocks())
                .containsExactly(
                        new Block.Paragraph(List.of(new Run("先说", bold))),
                        new Block.Paragraph(List.of(new Run("后说", bold))),
                        new Block.Items(false, List.of(List.of(line("一项")), List.of(line("二项")))));
    }

    @Test
    void listsQuotesBoxesTablesAndRulesPartTheStretchesOfABody() {
        var body =
                body(
                        line("首段"),
                        new Block.FactBox("资料", List.of(line("框里"))),
                        new Block.PullQuote(run("引语")),
                        quote("引文"),
                        line("次段"),
                        new Block.Rule(),
                        line("末段"));

        assertThat(body.stretches()).containsExactly(0, 1, 1, 2, 3, 4, 6);
    }

    private static Body without(Body body, String... lines) {
        var left = body;
        for (var line : lines) {
            left = left.replacing(in(left, line), "");
        }
        return left;
    }

    private static Anchor in(Body body, String quote) {
        return Anchor.of(quote).flatMap(words -> words.in(body.lines())).orElseThrow();
    }

    private static Body body(Block... blocks) {
        return new Body(Arrays.asList(blocks));
    }

    private static Block quote(String text) {
        return new Block.Quote(List.of(line(text)));
    }

    private static Block line(String text) {
        return new Block.Paragraph(run(text));
    }

    private static List<Inline> run(String text) {
        return List.of(new Run(text, List.of()));
    }
}
