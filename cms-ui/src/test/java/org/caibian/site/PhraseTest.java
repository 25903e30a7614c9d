package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhraseTest {

    @Test
    void aHeadlineOfTwoHalvesIsCutBetweenThem() {
        assertThat(texts("东屿港恢复通航 首批十二艘货轮驶离锚地")).containsExactly("东屿港恢复通航", "首批十二艘货轮驶离锚地");
    }

    @Test
    void aStopEndsItsHalfAndStaysWithIt() {
        assertThat(texts("旧仓库改造，别急着只剩咖啡馆")).containsExactly("旧仓库改造，", "别急着只剩咖啡馆");
    }

    @Test
    void wordsOfOtherScriptsAreLeftToTheBrowser() {
        assertThat(texts("Port reopens after two days")).hasSize(1);
    }

    @Test
    void aPieceTooShortToStandAloneIsNotCutOff() {
        assertThat(texts("看 东屿港恢复通航")).containsExactly("看 东屿港恢复通航");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "，",
                "港",
                "东屿港恢复通航 首批",
                "一二三四：五六七八 九十",
                "甲乙丙丁　戊己庚辛",
                "a，b",
                "！！！！！！"
            })
    void nothingOfAHeadlineIsLost(String headline) {
        var joined = new StringBuilder();
        Phrase.of(headline).forEach(p -> joined.append(p.text()).append(p.spaced() ? " " : ""));

        assertThat(joined.toString()).isEqualTo(headline.replace('　', ' '));
    }

    private static List<String> texts(String headline) {
        return Phrase.of(headline).stream().map(Phrase::text).toList();
    }
}
