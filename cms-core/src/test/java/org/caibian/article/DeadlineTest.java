package org.caibian.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:29:59Z, IN_TIME",
        "2026-11-23T11:30:00Z, SOON",
        "2026-11-23T11:59:59Z, SOON",
        "2026-11-23T12:00:00Z, LATE",
        "2026-11-24T12:00:00Z, LATE"
    })
    void aStepIsInTimeThenDueSoonThenLate(Instant now, DueSignal signal) {
        assertThat(new Deadline(NOON.minusSeconds(1_800), NOON).at(now)).isEqualTo(signal);
    }

    @Test
    void nobodyIsRemindedAfterTheDeadline() {
        assertThatThrownBy(() -> new Deadline(NOON, NOON))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
