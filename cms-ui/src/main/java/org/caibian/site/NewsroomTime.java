package org.caibian.site;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.caibian.shared.Newsroom;
import org.springframework.stereotype.Component;

/** Prints instants as the newsroom's clocks show them. */
@Component
class NewsroomTime {

    private static final DateTimeFormatter SECOND = pattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter MINUTE = pattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter DAY_AND_MINUTE = pattern("MM-dd HH:mm");
    private static final DateTimeFormatter TIME = pattern("HH:mm");
    private static final DateTimeFormatter DAY = pattern("uuuu年M月d日　EEEE");

    private final Clock clock;
    private final Newsroom newsroom;

    NewsroomTime(Clock clock, Newsroom newsroom) {
        this.clock = clock;
        this.newsroom = newsroom;
    }

    Instant now() {
        return clock.instant();
    }

    /** As {@code 2020-04-16 23:29:33}. */
    Moment toTheSecond(Instant instant) {
        return moment(instant, SECOND);
    }

    /** As {@code 2020-04-16 21:46}. */
    Moment toTheMinute(Instant instant) {
        return moment(instant, MINUTE);
    }

    /** As {@code 04-16 21:46}. */
    Moment inTheYear(Instant instant) {
        return moment(instant, DAY_AND_MINUTE);
    }

    /** As {@code 21:46} today, with the day this year, with the year before that. */
    Moment near(Instant instant) {
        var day = newsroom.day(instant);
        var today = newsroom.day(clock.instant());
        if (day.equals(today)) {
            return moment(instant, TIME);
        }
        return moment(instant, day.getYear() == today.getYear() ? DAY_AND_MINUTE : MINUTE);
    }

    /** Today, in words. */
    Moment today() {
        LocalDate today = newsroom.day(clock.instant());
        return new Moment(DAY.format(today), today.toString(), "");
    }

    private Moment moment(Instant instant, DateTimeFormatter formatter) {
        ZonedDateTime at = instant.atZone(newsroom.zone()).truncatedTo(ChronoUnit.SECONDS);
        return new Moment(
                formatter.format(at),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at),
                SECOND.format(at));
    }

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.CHINA);
    }
}
