package org.caibian.ui.parts;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.util.Locale;

/** A day and a time on the clock, written as everywhere at the desk: year first, to 24 hours. */
public final class ClockField extends DateTimePicker {

    /** A field under the label of {@code key} that offers times {@code step} apart. */
    public ClockField(String key, Duration step) {
        super(Saying.words(key));
        setStep(step);
        // English clocks of twelve hours would stand beside times of twenty-four.
        setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        setDatePickerI18n(DayField.yearFirst(getLocale()));
        setWidthFull();
    }
}
