package org.caibian.ui.parts;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import java.time.Duration;
import java.util.Locale;

/** A day and a time on the clock, written as everywhere at the desk: year first, to 24 hours. */
public final class ClockField extends DateTimePicker {

    /** Vaadin's list begins at midnight, whatever is chosen; it still does where that changes. */
    private static final String OPENS_AT_ITS_TIME =
            """
            const time = this.querySelector('vaadin-time-picker');
            time.addEventListener('opened-changed', opened => opened.detail.value && setTimeout(() => {
              const at = (time._dropdownItems || []).findIndex(each => each.label >= time.value);
              if (at > 0 && time._scrollIntoView) time._scrollIntoView(at);
            }))\
            """;

    /** A field under the label of {@code key} that offers times {@code step} apart. */
    public ClockField(String key, Duration step) {
        super(Saying.words(key));
        setStep(step);
        // Said after the label of both: what to type here is heard before it is typed.
        setDateAriaLabel(Saying.words("clock.day"));
        setTimeAriaLabel(Saying.words("clock.time"));
        // English clocks of twelve hours would stand beside times of twenty-four.
        setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        setDatePickerI18n(DayField.yearFirst(getLocale()));
        setWidthFull();
        addAttachListener(_ -> getElement().executeJs(OPENS_AT_ITS_TIME));
    }
}
