package org.caibian.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.caibian.shared.ChosenInstant;
import org.junit.jupiter.api.Test;

class DemoCalendarTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Test
    void whatIsToComeIsReckonedFromTheRealDay() {
        var calendar = new DemoCalendar(Instant.parse("2026-12-01T01:00:00Z"), ZONE);

        var morning = calendar.on(new DemoStory.Hour(1, LocalTime.of(7, 0)));

        assertThat(morning)
                .isEqualTo(new ChosenInstant(Instant.parse("2026-12-01T23:00:00Z"), ZONE));
    }

    @Test
    void inTheEveningTheStoriesAreTodays() {
        var calendar = new DemoCalendar(Instant.parse("2026-11-23T10:16:00Z"), ZONE);

        assertThat(calendar.fill("东屿{月日-0}电，{日-1}下午起，预计{日+1}傍晚前"))
                .isEqualTo("东屿11月23日电，22日下午起，预计24日傍晚前");
    }

    @Test
    void beforeTheAfternoonTheyAreStillYesterdays() {
        var calendar = new DemoCalendar(Instant.parse("2026-12-01T01:00:00Z"), ZONE);

        assertThat(calendar.fill("{月日-0}上午9时")).isEqualTo("11月30日上午9时");
    }
}
