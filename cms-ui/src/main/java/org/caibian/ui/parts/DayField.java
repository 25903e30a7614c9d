package org.caibian.ui.parts;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
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
        setI18n(yearFirst(getLocale()));
    }

    /** Its words and its form, for every field that asks for a day. */
    static DatePickerI18n yearFirst(Locale language) {
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(
                        Stream.of(Month.values())
                                .map(month ->
                                        month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                                .toList())
                .setWeekdays(fromSunday(TextStyle.FULL_STANDALONE, language))
                .setWeekdaysShort(fromSunday(TextStyle.NARROW_STANDALONE, language))
                .setToday(Saying.words("admin.today"))
                .setCancel(Saying.words("cancel"))
                .setBadInputErrorMessage(Saying.words("admin.day.bad"));
    }

    private static List<String> fromSunday(TextStyle style, Locale language) {
        return IntStream.range(0, DAYS)
                .mapToObj(DayOfWeek.SUNDAY::plus)
                .map(day -> day.getDisplayName(style, language))
                .toList();
    }
}
