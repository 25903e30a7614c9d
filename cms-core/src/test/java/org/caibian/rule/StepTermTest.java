package org.caibian.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.right.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepTermTest {

    @ParameterizedTest
    @CsvSource({
        "4, 1, false",
        "5, 4, true",
        "5, 5, false",
        "5, 0, false",
        "10080, 60, true",
        "10081, 60, false"
    })
    void aTermLastsFromFiveMinutesToAWeekAndRemindsWithinIt(int minutes, int amber, boolean may) {
        assertThat(
                        new StepTerm(Step.FIRST_REVIEW, Priority.NORMAL, minutes, amber)
                                .isWithinBounds())
                .isEqualTo(may);
    }
}
