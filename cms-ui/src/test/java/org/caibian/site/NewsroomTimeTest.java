package org.caibian.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.caibian.shared.Newsroom;
import org.caibian.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** The clock stands at 14:30 on 23 November 2026 in the newsroom. */
class NewsroomTimeTest {

    private final NewsroomTime time =
            new NewsroomTime(new SettableClock(), new Newsroom("晨岸", ZoneId.of("Asia/Shanghai")));

    @Test
    void anUpdateIsToldToTheSecond() {
        var updated = time.toTheSecond(Instant.parse("2020-04-16T15:29:33.987Z"));

        assertThat(updated.text()).isEqualTo("2020-04-16 23:29:33");
        assertThat(updated.iso()).isEqualTo("2020-04-16T23:29:33+08:00");
    }

    @Test
    void todayIsToldByItsHourAlone() {
        assertThat(time.near(Instant.parse("2026-11-22T16:00:00Z")).text()).isEqualTo("00:00");
    }

    @Test
    void yesterdayIsToldWithItsDay() {
        assertThat(time.near(Instant.parse("2026-11-22T15:59:00Z")).text())
                .isEqualTo("11-22 23:59");
    }

    @Test
    void lastYearIsToldWithItsYear() {
        assertThat(time.near(Instant.parse("2025-12-31T15:59:00Z")).text())
                .isEqualTo("2025-12-31 23:59");
    }

    @Test
    void todayIsWrittenOutInTheMasthead() {
        assertThat(time.today().text()).isEqualTo("2026年11月23日　星期一");
    }
}
