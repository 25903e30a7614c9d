package org.caibian.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-01-01", "2026/1/1", "2026.01.01", "2026年1月1日", "46023", "46023.0"})
    void aDayIsReadAsPeopleWriteItAndSpreadsheetsCountIt(String typed) {
        assertThat(TypedDay.of(typed)).contains(LocalDate.of(2026, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "长期", "2026", "2026-13-01", "2026-02-30", "1/1/2026"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(TypedDay.of(typed)).isEmpty();
    }

    @Test
    void aYearAloneIsNoCountOfDays() {
        assertThat(TypedDay.of("2099")).isEmpty();
    }
}
