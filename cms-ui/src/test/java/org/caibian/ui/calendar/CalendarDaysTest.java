package org.caibian.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.caibian.ui.calendar.CalendarDays.Hour;
import org.junit.jupiter.api.Test;

/** Days on the newsroom's clocks. */
class CalendarDaysTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    /** Berlin's clocks go from two to three that morning. */
    private static final LocalDate SPRING = LocalDate.of(2026, 3, 29);

    /** And pass the hour from two to three twice that one. */
    private static final LocalDate AUTUMN = LocalDate.of(2026, 10, 25);

    @Test
    void anInstantLiesInTheHourTheNewsroomsClockShows() {
        var days = new CalendarDays(TODAY, 7, SHANGHAI);

        assertThat(days.hour(Instant.parse("2026-11-25T22:15:00Z")))
                .contains(new Hour(TODAY.plusDays(1), 6));
        assertThat(days.hour(Instant.parse("2026-11-24T15:59:59Z"))).isEmpty();
        assertThat(days.hour(Instant.parse("2026-12-01T16:00:00Z"))).isEmpty();
    }

    @Test
    void whatIsPutIntoAnotherHourKeepsItsMinutes() {
        var days = new CalendarDays(TODAY, 7, SHANGHAI);

        assertThat(days.put(Instant.parse("2026-11-25T22:15:00Z"), new Hour(TODAY, 20)))
                .isEqualTo(Instant.parse("2026-11-25T12:15:00Z"));
    }

    @Test
    void anHourThatClocksSkipIsNoneAndLeadsToTheNext() {
        var days = new CalendarDays(SPRING, 1, BERLIN);
        var at = Instant.parse("2026-03-29T05:30:00Z");

        assertThat(days.isSkipped(new Hour(SPRING, 2))).isTrue();
        assertThat(days.isSkipped(new Hour(SPRING, 3))).isFalse();
        assertThat(days.put(at, new Hour(SPRING, 2)))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(Duration.between(days.start(), days.end())).isEqualTo(Duration.ofHours(23));
    }

    @Test
    void bothPassagesOfAnHourLieInItAndAreToldApart() {
        var days = new CalendarDays(AUTUMN, 1, BERLIN);
        var first = Instant.parse("2026-10-25T00:30:00Z");
        var second = Instant.parse("2026-10-25T01:30:00Z");

        assertThat(days.hour(first)).isEqualTo(days.hour(second));
        assertThat(days.isPassedTwice(first)).isTrue();
        assertThat(days.put(second, new Hour(AUTUMN, 2))).isEqualTo(first);
    }

    @Test
    void aDayOnIsTheSameTimeOnTheClock() {
        var days = new CalendarDays(SPRING.minusDays(1), 7, BERLIN);

        assertThat(days.plusDays(Instant.parse("2026-03-28T08:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
    }

    @Test
    void weeksAreCountedFromToday() {
        assertThat(address("").days(SHANGHAI).first()).isEqualTo(TODAY);
        assertThat(address("day=2026-12-01").days(SHANGHAI).first()).isEqualTo(TODAY);
        assertThat(address("day=2026-12-02").days(SHANGHAI).first()).isEqualTo(TODAY.plusDays(7));
        assertThat(address("day=2026-11-24").days(SHANGHAI).first()).isEqualTo(TODAY.minusDays(7));
        assertThat(address("day=2026-12-02&alone=1").days(SHANGHAI))
                .isEqualTo(new CalendarDays(TODAY.plusDays(7), 1, SHANGHAI));
        assertThat(address("day=never").days(SHANGHAI).first()).isEqualTo(TODAY);
        assertThat(address("day=2026-12-02&alone=1").parameters().getQueryString())
                .isIn("day=2026-12-02&alone=1", "alone=1&day=2026-12-02");
    }

    private static CalendarAddress address(String query) {
        return CalendarAddress.of(QueryParameters.fromString(query), TODAY);
    }
}
