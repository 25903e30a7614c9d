package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.search.AStory.MONDAY;
import static org.caibian.search.AStory.REOPENING;
import static org.caibian.search.AStory.WORLD;
import static org.caibian.search.AStory.numbered;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caibian.search.Highlight.Piece;
import org.caibian.search.StoryQuery.Filter;
import org.caibian.search.StoryQuery.Order;
import org.caibian.shared.ArticleId;
import org.caibian.subject.SectionId;
import org.caibian.subject.TopicId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers may expect of the search box, whichever engine serves. */
public interface StorySearchContract extends Engine {

    @ParameterizedTest
    @CsvSource({
        "航道", "主航道", "主航道恢复", "双向通航", "复", "停航", "四十一小时", "主航道通航",
    })
    default void chineseWordsAreFoundWithoutSpacesBetweenThem(String words) {
        has(
                numbered(1).headed("主航道恢复双向通航").saying("停航四十一小时后通航。"),
                numbered(2).headed("新茶上市").saying("清明前后，茶农忙。"));

        assertThat(found(words)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"王砚", "阿依", "欧阳娜娜", "阿卜杜热依木", "沈 知遥"})
    default void namesOfTwoCharactersOrMoreAreFound(String name) {
        has(
                numbered(1).headed("港口来了新船长").saying("船长王砚、大副阿依、轮机长欧阳娜娜、引航员阿卜杜热依木和沈知遥到任。"),
                numbered(2).headed("国王与砚台").writtenBy("何牧").saying("欧洲的太阳，阿姨依然。"));

        assertThat(found(name)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"5G", "5g", "GPT-5", "gpt", "2026", "NASA", "nasa 2026", "3.14"})
    default void latinWordsAndDigitsAreFoundWhateverTheirCase(String words) {
        has(
                numbered(1).headed("5G港口2026年启用").saying("NASA与GPT-5，圆周率3.14。"),
                numbered(2).headed("茶园").saying("4G 2025 NASDAQ"));

        assertThat(found(words)).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"5G", "５Ｇ", "２０２６", "2026", "ＡＢＣ"})
    default void fullWidthAndHalfWidthAreTheSame(String words) {
        has(
                numbered(1).headed("５Ｇ港口2026年启用").saying("ABC公司"),
                numbered(2).headed("茶园").saying("清明"));

        assertThat(found(words)).containsExactly(1L);
    }

    @Test
    default void aHeadlineCountsMoreThanTheBody() {
        has(
                numbered(1).headed("港口日报").saying("台风来了。".repeat(30)).released(MONDAY),
                numbered(2)
                        .headed("台风登陆东屿")
                        .saying("风力十二级。")
                        .released(MONDAY.minus(Duration.ofDays(400))));

        assertThat(found("台风")).containsExactly(2L, 1L);
    }

    @Test
    default void wordsInARowCountMoreThanWordsApart() {
        has(
                numbered(1).headed("甲").saying("北京的雨停了，天气转好，预报说明天晴。北京的天气预报很准。"),
                numbered(2).headed("乙").saying("今天听了北京天气预报才出门，路上不堵，到得很早。"));

        assertThat(found("北京天气预报")).containsExactly(2L, 1L);
    }

    @ParameterizedTest
    @CsvSource({"'\"天气预报\"'", "“天气预报”", "「天气预报」", "'\"5G港口\"'", "'\"预\"'"})
    default void aQuotedPhraseIsFoundOnlyInThatOrder(String quoted) {
        has(numbered(1).headed("天气预报").saying("5G港口"), numbered(2).headed("报天气").saying("港口5G"));

        assertThat(found(quoted)).containsExactly(1L);
    }

    @Test
    default void aPhraseDoesNotReachFromOneTagIntoTheNext() {
        has(numbered(1).tagged("东屿", "港口"));

        assertThat(found("\"东屿港口\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"集装箱", "东屿港复航", "海岸通讯社", "旧港重开", "何牧", "一句话说完"})
    default void tagsTopicSourceOriginalTitleAuthorAndSummaryAreSearched(String words) {
        has(
                numbered(1)
                        .tagged("航运", "集装箱")
                        .about(REOPENING)
                        .from("海岸通讯社")
                        .originally("旧港重开")
                        .writtenBy("何牧")
                        .summedUp("一句话说完"),
                numbered(2).headed("茶园").saying("清明"));

        assertThat(found(words)).containsExactly(1L);
    }

    @Test
    default void theResponsibleEditorIsNoWordOfTheStory() {
        has(numbered(1).answeredForBy("慕容雪村"));

        assertThat(found("慕容雪村")).isEmpty();
    }

    @Test
    default void everyWordMustBeFoundSomewhere() {
        has(
                numbered(1).headed("台风登陆").saying("东屿港关闭。"),
                numbered(2).headed("台风路径").saying("一路向北。"));

        assertThat(found("台风 东屿")).containsExactly(1L);
    }

    @Test
    default void filtersNarrowBySectionTopicSourceAndTime() {
        has(
                numbered(1).about(REOPENING),
                numbered(2).in(WORLD).about(REOPENING),
                numbered(3).in(WORLD).from("海岸通讯社").about(REOPENING),
                numbered(4).in(WORLD).from("海岸通讯社"),
                numbered(5)
                        .in(WORLD)
                        .from("海岸通讯社")
                        .about(REOPENING)
                        .released(MONDAY.minus(Duration.ofDays(2))));
        var filter =
                Filter.NONE
                        .in(new SectionId(WORLD.id()))
                        .about(new TopicId(REOPENING.id()))
                        .by("海岸通讯社")
                        .between(MONDAY.minus(Duration.ofDays(1)), MONDAY.plusSeconds(1));

        var found = found(StoryQuery.of("航道").where(filter));

        assertThat(Engine.numbers(found)).containsExactly(3L);
    }

    @Test
    default void theEndOfATimeIsNotPartOfIt() {
        has(numbered(1).released(MONDAY), numbered(2).released(MONDAY.plusSeconds(60)));
        var minute = Filter.NONE.between(MONDAY, MONDAY.plusSeconds(60));

        var found = found(StoryQuery.of("").where(minute));

        assertThat(Engine.numbers(found)).containsExactly(1L);
    }

    @Test
    default void noWordsFindEverythingTheNewestFirst() {
        has(
                numbered(1).released(MONDAY.minusSeconds(60)),
                numbered(2).released(MONDAY),
                numbered(3).released(MONDAY));

        var found = found(StoryQuery.of("  ").ordered(Order.NEWEST));

        assertThat(Engine.numbers(found)).containsExactly(3L, 2L, 1L);
        assertThat(found.total()).isEqualTo(new Total(3, true));
    }

    @ParameterizedTest
    @CsvSource({"RELEVANCE", "NEWEST"})
    default void pagesFollowEachOtherWithoutGapOrRepetition(Order order) {
        for (int i = 1; i <= 23; i++) {
            has(
                    numbered(i)
                            .saying("航道" + "潮水涨落".repeat(i % 5))
                            .released(MONDAY.minusSeconds(i / 4 * 3_600L)));
        }
        var query = StoryQuery.of("航道").ordered(order).atMost(5);

        var seen = new ArrayList<Long>();
        var place = Optional.<String>empty();
        do {
            var page = found(query.from(place));
            seen.addAll(Engine.numbers(page));
            place = page.next();
        } while (place.isPresent());

        assertThat(seen).hasSize(23).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "x",
        "r.1.2",
        "n.0.0.0.0",
        "r.1.2139095041.1",
        "r.1.-1.1",
        "'../../etc'",
        "n.1.1.1"
    })
    default void aPlaceNobodyGaveOutBeginsAtTheStart(String place) {
        has(numbered(1), numbered(2));

        var found = found(StoryQuery.of("航道").from(Optional.of(place)));

        assertThat(found.stories()).hasSize(2);
    }

    @Test
    default void theTotalIsCountedOnlySoFar() {
        index().rebuild(
                        java.util.stream.LongStream.rangeClosed(1, Total.MOST + 5)
                                .mapToObj(i -> numbered(i).told()));

        var found = found(StoryQuery.of("航道"));

        assertThat(found.total()).isEqualTo(new Total(Total.MOST, false));
    }

    @Test
    default void aHitShowsWhichOfItsWordsWereSought() {
        has(numbered(1).headed("主航道恢复双向通航").saying("海岸社东屿11月23日电。停航四十一小时后，主航道<b>恢复</b>通航。港口繁忙。"));

        var hit = found(StoryQuery.of("航道")).stories().getFirst();

        assertThat(hit.article()).isEqualTo(new ArticleId(1));
        assertThat(hit.firstReleasedAt()).isEqualTo(MONDAY);
        assertThat(hit.headline().pieces())
                .containsExactly(
                        new Piece("主", false), new Piece("航道", true), new Piece("恢复双向通航", false));
        assertThat(hit.excerpts().getFirst().sought()).containsExactly("航道");
        assertThat(hit.excerpts().getFirst().text()).contains("主航道<b>恢复</b>通航");
    }

    @Test
    default void overlappingPairsAreShownAsOneWord() {
        has(numbered(1).headed("东屿港主航道恢复双向通航"));

        var hit = found(StoryQuery.of("主航道恢复")).stories().getFirst();

        assertThat(hit.headline().sought()).containsExactly("主航道恢复");
    }

    @Test
    default void anExcerptIsShortHoweverLongTheSentence() {
        has(numbered(1).saying("水".repeat(5_000) + "航标灯" + "浪".repeat(5_000)));

        var excerpt = found(StoryQuery.of("航标灯")).stories().getFirst().excerpts().getFirst();

        assertThat(excerpt.text().length()).isLessThanOrEqualTo(122);
        assertThat(excerpt.sought()).containsExactly("航标灯");
    }

    @Test
    default void aStoryFoundByItsHeadlineAloneOpensWithItsFirstWords() {
        has(numbered(1).headed("台风登陆").saying("海岸社电　风力十二级。第二句。"));

        var hit = found(StoryQuery.of("台风")).stories().getFirst();

        assertThat(hit.excerpts()).hasSize(1);
        assertThat(hit.excerpts().getFirst().text()).startsWith("海岸社电");
        assertThat(hit.excerpts().getFirst().sought()).isEmpty();
    }

    @Test
    default void aStoryWithoutABodyIsFoundByItsHeadline() {
        has(numbered(1).headed("快讯").saying(""));

        assertThat(found("快讯")).containsExactly(1L);
    }

    @ParameterizedTest
    @CsvSource({"!!!", "，。、；", "()", "\\", "*", "?", "<>", "'\"\"'", "“”", "-", "||", "&&", "…"})
    default void punctuationAloneFindsNothing(String words) {
        has(numbered(1));

        assertThat(found(words)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.caibian.search.OddWords#all")
    default void whateverIsTypedThereIsAnAnswer(String words) {
        has(numbered(1));

        var result = search().find(StoryQuery.of(words));

        assertThat(result).isInstanceOf(SearchResult.Found.class);
    }

    @ParameterizedTest
    @CsvSource({"航道 AND", "航道 - ", "(航道", "航道*", "航道~2", "航道^3", "+航道", "航道/", "\"航道"})
    default void nothingButAQuotationMarkIsAnOperator(String words) {
        has(numbered(1).headed("AND 航道 2 3"));

        assertThat(found(words)).containsExactly(1L);
    }

    @Test
    default void whatWasNeverWrittenIsNotFound() {
        has(numbered(1));

        assertThat(found("火星")).isEqualTo(List.of());
    }
}
