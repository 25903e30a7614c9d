package org.caibian.shared;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {

    @ParameterizedTest
    @CsvSource({
        "29, 180, 30",
        "1831, 180, 30",
        "400, 0, 30",
        "400, 401, 30",
        "400, 180, 0",
        "400, 180, 181"
    })
    void nothingIsKeptForSoShortThatItIsOfNoUseNorForSoLongThatNobodyNeedsIt(
            int notices, int devices, int traces) {
        assertThatThrownBy(() -> new Retention(notices, devices, traces))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("caibian.kept.");
    }

    @Test
    void whatIsUsualIsWithinTheBounds() {
        assertThatCode(() -> new Retention(400, 180, 30)).doesNotThrowAnyException();
    }
}
