package org.caibian.ui.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.caibian.shared.ClockTime;

/**
 * Some days on the newsroom's clocks, cut into hours; on some, clocks skip one or pass one twice.
 */
record CalendarDays(LocalDate first, int count, ZoneId zone) {

    /** One hour of one day, as the clock shows it. */
    record Hour(LocalDate day, int hour) {
        String id() {
            return "h" + day + "-" + hour;
        }
    }

    List<LocalDate> all() {
        return first.datesUntil(first.plusDays(count)).toList();
    }

    Instant start() {
        return first.atStartOfDay(zone).toInstant();
    }

    Instant end() {
        return first.plusDays(count).atStartOfDay(zone).toInstant();
    }

    /** The hour an instant falls in; empty where it lies outside these days. */
    Optional<Hour> hour(Instant at) {
        if (at.isBefore(start()) || !at.isBefore(end())) {
            return Optional.empty();
        }
        var clock = clock(at);
        return Optional.of(new Hour(clock.toLocalDate(), clock.getHour()));
    }

    /** Whether the clocks skip that hour. */
    boolean isSkipped(Hour hour) {
        var begin = hour.day().atTime(hour.hour(), 0);
        return ClockTime.of(begin, zone) instanceof ClockTime.Never
                && ClockTime.of(begin.plusMinutes(59), zone) instanceof ClockTime.Never;
    }

    /** Whether the clocks pass the time they show at that instant twice. */
    boolean isPassedTwice(Instant at) {
        return ClockTime.of(clock(at), zone) instanceof ClockTime.Twice;
    }

    /** An instant put into another hour; the minutes stay as they are. */
    Instant put(Instant at, Hour into) {
        return read(into.day().atTime(into.hour(), clock(at).getMinute()));
    }

    /** The same time on the clock some days on. */
    Instant plusDays(Instant at, int days) {
        return read(clock(at).plusDays(days));
    }

    /** Where clocks skip that time, the next there is; where they pass it twice, the first. */
    private Instant read(LocalDateTime time) {
        return switch (ClockTime.of(time.truncatedTo(ChronoUnit.MINUTES), zone)) {
            case ClockTime.Once(var instant) -> instant.at();
            case ClockTime.Never(var next) -> next.at();
            case ClockTime.Twice(var earlier, var _) -> earlier.at();
        };
    }

    private LocalDateTime clock(Instant at) {
        return LocalDateTime.ofInstant(at, zone);
    }
}
