package org.caibian.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caibian.search.AStory.REOPENING;
import static org.caibian.search.AStory.numbered;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which stories the words in the search box find. */
public interface StoryWordsContract extends Engine {

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

    @ParameterizedTest
    @CsvSource({"引航员", "雾散尽", "引航员手记"})
    default void whatStandsAboveAndBelowTheHeadlineIsSearched(String words) {
        has(
                numbered(1).between("引航员手记", "雾散尽的时候").headed("主航道恢复双向通航"),
                numbered(2).headed("茶园").saying("清明"));

        assertThat(found(words)).containsExactly(1L);
        assertThat(found("\"手记雾散\"")).isEmpty();
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
