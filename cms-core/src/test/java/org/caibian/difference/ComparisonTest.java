package org.caibian.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.FurnishedContents;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.shared.ArticleId;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Grain;
import org.caibian.text.Mark;
import org.caibian.text.Part;
import org.caibian.text.Run;
import org.caibian.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final Content BASE = Content.blank(Kind.ORIGINAL, new Headline("东屿港恢复通航"));

    @Test
    void bothTextsCanBeRebuiltFromWhatIsShownOfThem() {
        var texts = new RandomTexts(new Random(20261129));
        for (int i = 0; i < 600; i++) {
            var before = texts.body();
            var after = i % 3 == 0 ? texts.body() : texts.changed(before);

            var comparison = Comparison.of(before, after);

            assertRebuilt(comparison, before, after);
        }
    }

    @Test
    void onlyEqualTextsShowNoDifference() {
        var texts = new RandomTexts(new Random(5));
        for (int i = 0; i < 600; i++) {
            var before = texts.body();
            var after = texts.changed(before);

            var comparison = Comparison.of(before, after);

            assertThat(comparison.isEmpty()).isEqualTo(before.equals(after));
            assertThat(comparison.passages())
                    .filteredOn(Passage::isChanged)
                    .allSatisfy(passage ->
                            assertThat(passage.isUnseen())
                                    .isEqualTo(
                                            passage.before().isPresent()
                                                    && passage.after().isPresent()
                                                    && spelled(passage, Piece::before)
                                                            .equals(
                                                                    spelled(
                                                                            passage,
                                                                            Piece::after))));
        }
    }

    @Test
    void chineseIsComparedByItsWords() {
        var pieces = pieces("先后有近六十艘船在港外等待。", "先后有五十七艘船在港外等候。");

        assertThat(words(pieces, Piece::before)).containsExactly("近六十", "等待");
        assertThat(words(pieces, Piece::after)).containsExactly("五十七", "等候");
    }

    @Test
    void aWordThatWasPutInIsTheOnlyChange() {
        var pieces = pieces("东屿港主航道恢复通航。", "东屿港主航道恢复双向通航。");

        assertThat(words(pieces, Piece::before)).isEmpty();
        assertThat(words(pieces, Piece::after)).containsExactly("双向");
    }

    @Test
    void aLoneParticleBetweenRewrittenWordsIsReadWithThem() {
        var pieces = pieces("货轮的船长说没有等待。", "引航员的妻子说没有等待。");

        assertThat(words(pieces, Piece::before)).containsExactly("货轮的船长");
        assertThat(words(pieces, Piece::after)).containsExactly("引航员的妻子");
    }

    @Test
    void aParagraphThatWasPutInLeavesTheOthersAlone() {
        var comparison = Comparison.of(body("一段。", "三段。"), body("一段。", "二段，新写。", "三段。"));

        assertThat(comparison.changes()).isEqualTo(1);
        assertThat(comparison.passages().get(1).before()).isEmpty();
    }

    @Test
    void aRewrittenParagraphMeetsWhatItWas() {
        var comparison =
                Comparison.of(
                        body("停航四十一小时后恢复通航。", "先后有近六十艘船候泊。"),
                        body("新加的导语在最前面。", "停航四十二小时后才恢复通航。", "先后有近六十艘船候泊。"));

        assertThat(comparison.passages())
                .extracting(passage -> passage.before().isPresent())
                .containsExactly(false, true, true);
    }

    @Test
    void whatPlainTextDoesNotShowIsADifferenceToo() {
        var run = new Run("港口", List.of());
        var plain = new Block.Paragraph(List.of(run));

        assertThat(seen(plain, new Block.Heading(2, List.of(run))))
                .containsExactly(
                        Piece.both(
                                new Token.Opening(Part.PARAGRAPH, ""),
                                new Token.Opening(Part.HEADING_2, "")));
        assertThat(seen(plain, linked("https://a.example/1"))).hasSize(1);
        assertThat(seen(linked("https://a.example/1"), linked("https://a.example/2"))).hasSize(1);
    }

    @Test
    void aMarkOnHalfAWordIsAChangeOfItsFormAndNotOfTheWord() {
        var whole = new Block.Paragraph(List.of(new Run("恢复通航", List.of())));
        var half =
                new Block.Paragraph(
                        List.of(new Run("恢", List.of(new Mark.Bold())), new Run("复通航", List.of())));

        assertThat(seen(whole, half))
                .containsExactly(
                        Piece.both(
                                new Token.Word("恢", List.of()),
                                new Token.Word("恢", List.of(new Mark.Bold()))));
    }

    @Test
    void theSameWordsWrittenInTwoRunsAreToldAsADifferenceNobodySees() {
        var one = new Body(List.of(new Block.Paragraph(List.of(new Run("恢复通航", List.of())))));
        var two =
                new Body(
                        List.of(
                                new Block.Paragraph(
                                        List.of(
                                                new Run("恢复", List.of()),
                                                new Run("通航", List.of())))));

        var comparison = Comparison.of(one, two);

        assertThat(comparison.isEmpty()).isFalse();
        assertThat(comparison.passages()).allMatch(Passage::isUnseen);
    }

    static Stream<Content> contentsOfOneOtherField() {
        return others();
    }

    @ParameterizedTest
    @MethodSource("contentsOfOneOtherField")
    void eachFieldThatChangedIsNamed(Content other) {
        var comparison = Comparison.of(BASE, other);

        assertThat(other.hash()).isNotEqualTo(BASE.hash());
        assertThat(comparison.changes()).isEqualTo(1);
        assertThat(comparison.fields()).hasSize(1);
        assertThat(comparison.fields().getFirst().pieces()).anyMatch(piece -> !piece.isKept());
    }

    @Test
    void noFieldOfAContentIsForgotten() {
        int around = Furniture.class.getRecordComponents().length;
        assertThat(Comparison.FIELDS)
                .hasSize(Content.class.getRecordComponents().length - 2 + around);
        assertThat(others()).hasSameSizeAs(Comparison.FIELDS);
    }

    @Test
    void twoLabelsOfOneNameAreNotTheSame() {
        var one = sourced(new Label(1, "海岸社", ""));
        var other = sourced(new Label(2, "海岸社", ""));

        var comparison = Comparison.of(one, other);

        assertThat(comparison.fields().getFirst().pieces()).anyMatch(piece -> !piece.isKept());
    }

    static Stream<List<Body>> longTexts() {
        var words = new RandomTexts(new Random(7));
        return Stream.of(
                List.of(body("东屿港恢复通航了".repeat(6_250)), body("西屿港又停止通航".repeat(6_250))),
                List.of(body("一二三四五六七八九。".repeat(5_000)), body("一二三四五六七八九！十。".repeat(4_000))),
                List.of(
                        lines(5_000, i -> "第" + i + "段旧文字十个字"),
                        lines(5_000, i -> "第" + i + "行新语句多几个字")),
                List.of(
                        lines(50_000, i -> i % 2 == 0 ? "甲" : "乙"),
                        lines(50_000, i -> i % 3 == 0 ? "甲" : "丙")),
                List.of(words.body(), body("。".repeat(50_000))));
    }

    /** Were the time to grow with the square of the length, this would not come back. */
    @ParameterizedTest
    @MethodSource("longTexts")
    void aLongTextIsComparedToo(List<Body> texts) {
        var comparison = Comparison.of(texts.getFirst(), texts.getLast());

        assertThat(comparison.isEmpty()).isFalse();
        assertRebuilt(comparison, texts.getFirst(), texts.getLast());
    }

    private static void assertRebuilt(Comparison comparison, Body before, Body after) {
        var passages = comparison.passages();
        assertThat(passages.stream().flatMap(p -> p.before().stream()).toList())
                .isEqualTo(before.blocks());
        assertThat(passages.stream().flatMap(p -> p.after().stream()).toList())
                .isEqualTo(after.blocks());
        for (var passage : passages) {
            assertThat(spelled(passage, Piece::before)).isEqualTo(spelled(passage.before()));
            assertThat(spelled(passage, Piece::after)).isEqualTo(spelled(passage.after()));
        }
    }

    private static List<Token> spelled(Passage passage, Function<Piece, Optional<Token>> side) {
        return spelled(passage.pieces().stream().flatMap(piece -> side.apply(piece).stream()));
    }

    private static List<Token> spelled(Optional<Block> block) {
        return spelled(block.stream().flatMap(each -> each.tokens(Grain.WHOLE).stream()));
    }

    /** Character by character, each with its marks. */
    private static List<Token> spelled(Stream<Token> tokens) {
        return tokens.flatMap(token ->
                        token instanceof Token.Word(var text, var marks)
                                ? text.codePoints()
                                        .<Token>mapToObj(
                                                c -> new Token.Word(Character.toString(c), marks))
                                : Stream.of(token))
                .toList();
    }

    private static List<Piece> seen(Block before, Block after) {
        var passages =
                Comparison.of(new Body(List.of(before)), new Body(List.of(after))).passages();
        assertThat(passages).hasSize(1);
        return passages.getFirst().pieces().stream().filter(piece -> !piece.isKept()).toList();
    }

    private static Block linked(String href) {
        return new Block.Paragraph(List.of(new Run("港口", List.of(new Mark.Link(href)))));
    }

    private static List<Piece> pieces(String before, String after) {
        return Comparison.of(body(before), body(after)).passages().getFirst().pieces();
    }

    /** What stands on one side alone, neighbours put together. */
    private static List<String> words(List<Piece> pieces, Function<Piece, Optional<Token>> side) {
        var words = new ArrayList<String>();
        boolean goesOn = false;
        for (var piece : pieces) {
            var here = piece.isKept() ? Optional.<Token>empty() : side.apply(piece);
            if (here.isPresent() && here.get() instanceof Token.Word(var text, var _)) {
                words.add(goesOn ? words.removeLast() + text : text);
            }
            goesOn = goesOn ? !piece.isKept() : here.isPresent();
        }
        return words;
    }

    private static Stream<Content> others() {
        return Stream.concat(FurnishedContents.of(BASE), Stream.of(unlike()));
    }

    private static Content[] unlike() {
        var label = Optional.of(new Label(1, "港口", "port"));
        var picture = Optional.of(new LeadPicture("a".repeat(64), 800, 600, "港口", "货轮靠泊", "王砚摄"));
        var older = Optional.of(new ArticleId(1001));
        var none = Optional.<Label>empty();
        return new Content[] {
            Content.blank(Kind.FLASH, BASE.headline()),
            Content.blank(Kind.ORIGINAL, new Headline("东屿港复航")),
            texts("原标题", "", "", ""),
            texts("", "原作者", "", ""),
            texts("", "", "提要", ""),
            texts("", "", "", "电头"),
            facts(List.of("王砚"), none, none, none, List.of(), Optional.empty(), Optional.empty()),
            facts(List.of(), label, none, none, List.of(), Optional.empty(), Optional.empty()),
            facts(List.of(), none, label, none, List.of(), Optional.empty(), Optional.empty()),
            facts(List.of(), none, none, label, List.of(), Optional.empty(), Optional.empty()),
            facts(
                    List.of(),
                    none,
                    none,
                    none,
                    List.of(label.get()),
                    Optional.empty(),
                    Optional.empty()),
            facts(List.of(), none, none, none, List.of(), picture, Optional.empty()),
            facts(List.of(), none, none, none, List.of(), Optional.empty(), older),
            BASE.noting("更正说明")
        };
    }

    private static Content texts(String title, String author, String summary, String dateline) {
        return new Content(
                BASE.kind(),
                BASE.headline(),
                Furniture.NONE,
                title,
                author,
                summary,
                dateline,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                Body.EMPTY);
    }

    private static Content sourced(Label source) {
        return facts(
                List.of(),
                Optional.of(source),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Content facts(
            List<String> authors,
            Optional<Label> source,
            Optional<Label> section,
            Optional<Label> topic,
            List<Label> tags,
            Optional<LeadPicture> picture,
            Optional<ArticleId> continues) {
        return new Content(
                BASE.kind(),
                BASE.headline(),
                Furniture.NONE,
                "",
                "",
                "",
                "",
                authors,
                source,
                section,
                topic,
                tags,
                picture,
                continues,
                "",
                Body.EMPTY);
    }

    private static Body lines(int count, Function<Integer, String> line) {
        return body(IntStream.range(0, count).boxed().map(line).toArray(String[]::new));
    }

    private static Body body(String... paragraphs) {
        return new Body(
                Arrays.stream(paragraphs)
                        .<Block>map(text -> new Block.Paragraph(List.of(new Run(text, List.of()))))
                        .toList());
    }
}
