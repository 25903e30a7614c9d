package org.caibian.ui.notice;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import org.caibian.notice.LetterChoice;
import org.caibian.notice.LetterChoice.Manner;
import org.caibian.notice.LetterChoices;
import org.caibian.notice.QuietHours;
import org.caibian.shared.PersonId;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Notices;

/** How somebody wants their letters (来信方式), and in which hours they want none. */
public final class LetterChoiceDialog extends Dialog {
    private static final Duration STEP = Duration.ofMinutes(30);
    private static final LocalTime EVENING = LocalTime.of(22, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    private final RadioButtonGroup<Manner> manner = new RadioButtonGroup<>();
    private final TimePicker dailyAt = time("letters.dailyAt");
    private final Checkbox quiet = new Checkbox(getTranslation("letters.quiet"));
    private final TimePicker from = time("letters.from");
    private final TimePicker until = time("letters.until");
    private final Div hours = Bits.block("pair", from, until);
    private final LetterChoices choices;
    private final PersonId me;

    public LetterChoiceDialog(LetterChoices choices, PersonId me) {
        this.choices = choices;
        this.me = me;
        setHeaderTitle(getTranslation("letters.title"));
        setWidth("min(440px, 100vw - 32px)");
        manner.setLabel(getTranslation("letters.manner"));
        manner.setHelperText(getTranslation("letters.alarms"));
        manner.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        manner.setItems(Manner.values());
        manner.setItemLabelGenerator(each -> getTranslation("letters." + each));
        manner.addValueChangeListener(_ -> turn());
        quiet.addValueChangeListener(_ -> turn());
        show(choices.of(me));
        add(Bits.block("stackform", manner, dailyAt, quiet, hours));
        var save = new Button(getTranslation("save"), _ -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        var cancel = new Button(getTranslation("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, save);
    }

    private void show(LetterChoice choice) {
        manner.setValue(choice.manner());
        dailyAt.setValue(choice.dailyAt());
        quiet.setValue(choice.quiet().isPresent());
        from.setValue(choice.quiet().map(QuietHours::from).orElse(EVENING));
        until.setValue(choice.quiet().map(QuietHours::until).orElse(MORNING));
        turn();
    }

    /** Only what counts is asked. */
    private void turn() {
        dailyAt.setVisible(manner.getValue() == Manner.DAILY);
        quiet.setVisible(manner.getValue() == Manner.AT_ONCE);
        hours.setVisible(quiet.isVisible() && quiet.getValue());
    }

    private void save() {
        var daily = dailyAt.getOptionalValue();
        var chosen = hours();
        dailyAt.setInvalid(daily.isEmpty());
        until.setInvalid(hours.isVisible() && chosen.isEmpty());
        if (daily.isEmpty() || until.isInvalid()) {
            return;
        }
        choices.choose(new LetterChoice(manner.getValue(), daily.get(), chosen), me);
        close();
        Notices.say("letters.saved");
    }

    private Optional<QuietHours> hours() {
        return hours.isVisible()
                ? from.getOptionalValue()
                        .flatMap(begin ->
                                until.getOptionalValue().flatMap(end -> QuietHours.of(begin, end)))
                : Optional.empty();
    }

    private TimePicker time(String key) {
        var field = new TimePicker(getTranslation(key));
        field.setStep(STEP);
        field.setErrorMessage(getTranslation(key + ".wrong"));
        // English clocks of twelve hours would stand beside times of twenty-four.
        field.setLocale(getLocale().getLanguage().equals("en") ? Locale.UK : getLocale());
        return field;
    }
}
