package org.caibian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | ZH",
                "zh-Hant-TW | ZH",
                "en-US,en;q=0.9 | EN",
                "en-GB,en;q=0.9,zh;q=0.8 | EN",
                "en;q=0.5,zh;q=0.6 | ZH",
                "fr,en;q=0.8 | EN",
                "fr,zh;q=0.2 | ZH",
                "de | ZH",
                "* | ZH",
                "no;such;header | ZH"
            })
    void whicheverOfTheTwoIsPreferredIsSpokenAndElseChinese(String accepted, Language spoken) {
        assertThat(Language.wished(accepted)).isEqualTo(spoken);
    }
}
