package org.caibian.ui.calendar;

import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Optional;

/** Which days the address asks for: the week from today on, or another, or one day alone. */
record CalendarAddress(LocalDate today, LocalDate day, boolean alone) {
    private static final int WEEK = 7;

    static CalendarAddress of(QueryParameters asked, LocalDate today) {
        var day = asked.getSingleParameter("day").flatMap(CalendarAddress::date).orElse(today);
        return new CalendarAddress(today, day, asked.getSingleParameter("alone").isPresent());
    }

    QueryParameters parameters() {
        var asked = new HashMap<String, String>();
        if (!day.equals(today)) {
            asked.put("day", day.toString());
        }
        if (alone) {
            asked.put("alone", "1");
        }
        return QueryParameters.simple(asked);
    }

    /** Weeks are counted from today, so that the first shows what is next. */
    CalendarDays days(ZoneId zone) {
        return alone
                ? new CalendarDays(day, 1, zone)
                : new CalendarDays(
                        today.plusDays(
                                Math.floorDiv(ChronoUnit.DAYS.between(today, day), (long) WEEK)
                                        * WEEK),
                        WEEK,
                        zone);
    }

    CalendarAddress on(LocalDate other) {
        return new CalendarAddress(today, other, alone);
    }

    CalendarAddress alone(boolean only) {
        return new CalendarAddress(today, day, only);
    }

    /** The days before these or after them. */
    CalendarAddress by(int pages) {
        return on(day.plusDays((long) pages * (alone ? 1 : WEEK)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
