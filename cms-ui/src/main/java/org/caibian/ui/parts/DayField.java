package org.caibian.ui.parts;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A day of the newsroom's calendar, written year first. */
public final class DayField extends DatePicker {
    private static final int DAYS = 7;

    /** A field under the label of {@code key}. */
    public DayField(String key) {
        setLabel(getTranslation(key));
        // Days are typed more often than looked for; the calendar is one press away.
        setAutoOpen(false);
        setI18n(
                new DatePickerI18n()
                        .setDateFormat("yyyy-MM-dd")
                        .setFirstDayOfWeek(1)
                        .setMonthNames(Stream.of(Month.values()).map(this::name).toList())
                        .setWeekdays(fromSunday(TextStyle.FULL_STANDALONE))
                        .setWeekdaysShort(fromSunday(TextStyle.NARROW_STANDALONE))
                        .setToday(getTranslation("admin.today"))
                        .setCancel(getTranslation("cancel"))
                        .setBadInputErrorMessage(getTranslation("admin.day.bad")));
    }

    private String name(Month month) {
        return month.getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
    }

    private List<String> fromSunday(TextStyle style) {
        return IntStream.range(0, DAYS)
                .mapToObj(DayOfWeek.SUNDAY::plus)
                .map(day -> day.getDisplayName(style, getLocale()))
                .toList();
    }
}
