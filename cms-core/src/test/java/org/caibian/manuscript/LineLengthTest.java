package org.caibian.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineLengthTest {

    @ParameterizedTest
    @CsvSource({
        "东屿港恢复通航,7",
        "' 东屿港 恢复 ',5.5",
        "5G网络,3",
        "“东屿港”：复航,8",
        "ＡＢ,2",
        "GDP,1.5",
        "𠮷野家,3",
        "'',0"
    })
    void hanCountsOneAndLatinHalf(String line, double ems) {
        assertThat(LineLength.of(line).ems()).isEqualTo(ems);
    }

    @Test
    void aLineIsOverOnlyPastItsMeasure() {
        assertThat(LineLength.of("港".repeat(26)).isOver(LineLength.HEADLINE)).isFalse();
        assertThat(LineLength.of("港".repeat(26) + "a").isOver(LineLength.HEADLINE)).isTrue();
    }
}
