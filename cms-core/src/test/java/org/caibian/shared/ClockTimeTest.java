package org.caibian.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ClockTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void aTimeInTheNewsroomIsOneInstant() {
        assertThat(ClockTime.of(LocalDateTime.parse("2026-11-24T06:00"), SHANGHAI))
                .isEqualTo(new ClockTime.Once(at("2026-11-23T22:00:00Z", SHANGHAI)));
    }

    @Test
    void aTimeThatClocksSkipInSpringIsNone() {
        assertThat(ClockTime.of(LocalDateTime.parse("2026-03-29T02:30"), BERLIN))
                .isEqualTo(new ClockTime.Never(at("2026-03-29T01:00:00Z", BERLIN)));
    }

    @Test
    void aTimeThatClocksPassTwiceInAutumnIsTwo() {
        assertThat(ClockTime.of(LocalDateTime.parse("2026-10-25T02:30"), BERLIN))
                .isEqualTo(
                        new ClockTime.Twice(
                                at("2026-10-25T00:30:00Z", BERLIN),
                                at("2026-10-25T01:30:00Z", BERLIN)));
    }

    @Test
    void anInstantIsReadOnTheClockItWasChosenOn() {
        assertThat(at("2026-07-01T10:00:00Z", BERLIN).onTheClock().toLocalDateTime())
                .isEqualTo(LocalDateTime.parse("2026-07-01T12:00"));
    }

    private static ChosenInstant at(String instant, ZoneId zone) {
        return new ChosenInstant(Instant.parse(instant), zone);
    }
}
