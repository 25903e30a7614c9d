package org.caibian.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCountTest {

    @Test
    void punctuationCountsAndWhiteSpaceOfAnyKindDoesNot() {
        assertThat(TextCount.of("“东屿港，\u3000复航。”\n\u00a041小时"))
                .isEqualTo(new TextCount(13, 9, 0, 1));
    }

    @Test
    void latinRunsAreWordsWithTheirDigitsHyphensAndApostrophesAndNumbersAreNot() {
        assertThat(TextCount.of("用 GPT-5 和 café’s 的 Wi-Fi 写了 2026 字。𠮷").words()).isEqualTo(3);
    }

    @Test
    void fourHundredCharactersAreAMinuteAndOneMoreBeginsTheNext() {
        assertThat(TextCount.of("港".repeat(400)).minutes()).isEqualTo(1);
        assertThat(TextCount.of("港".repeat(401)).minutes()).isEqualTo(2);
        assertThat(TextCount.of("harbour ".repeat(240)).minutes()).isEqualTo(1);
    }

    @Test
    void nothingTakesNoTime() {
        assertThat(TextCount.of(" \n")).isEqualTo(TextCount.NONE);
    }
}
