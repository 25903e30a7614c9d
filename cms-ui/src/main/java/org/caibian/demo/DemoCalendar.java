package org.caibian.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.caibian.shared.ChosenInstant;

/** Puts real days into the stories, so that the demo is always about today. */
final class DemoCalendar {
    /**
     * The stories of "today" speak of the morning and of noon. Until the afternoon they are
     * therefore told as yesterday's.
     */
    static final Duration TELLING = Duration.ofHours(15);

    private static final Pattern DAY = Pattern.compile("\\{(月日|日)([+-]\\d+)}");

    private final Instant start;
    private final ZoneId zone;
    private final LocalDate today;

    DemoCalendar(Instant start, ZoneId zone) {
        this.start = start;
        this.zone = zone;
        this.today = start.minus(TELLING).atZone(zone).toLocalDate();
    }

    Instant ago(Duration span) {
        return start.minus(span);
    }

    /** That hour of a day to come, by the calendar of the real day. */
    ChosenInstant on(DemoStory.Hour hour) {
        var day = start.atZone(zone).toLocalDate().plusDays(hour.inDays());
        return new ChosenInstant(day.atTime(hour.at()).atZone(zone).toInstant(), zone);
    }

    /** Replaces {@code {月日-1}} by {@code 11月22日} and {@code {日+1}} by {@code 24日}. */
    String fill(String text) {
        return DAY.matcher(text)
                .replaceAll(found -> {
                    var day = today.plusDays(Long.parseLong(found.group(2)));
                    var month = day.getMonthValue() + "月";
                    return (found.group(1).equals("月日") ? month : "") + day.getDayOfMonth() + "日";
                });
    }
}
