package org.caibian.ui.delegation;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.caibian.absence.AbsenceResult;
import org.caibian.absence.Absences;
import org.caibian.absence.NewAbsence;
import org.caibian.security.SignedIn;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Moments;
import org.caibian.ui.parts.Notices;
import org.caibian.ui.parts.PersonPicker;
import org.caibian.ui.parts.Saying;

/**
 * Asks who is away from where, who stands in, from when until when and why; what is wrong is said
 * beside its field, and what was typed stays.
 */
final class AbsenceDialog extends Dialog {
    private final Select<Posting> posting = new Select<>();
    private final PersonPicker away = new PersonPicker(Saying.words("delegation.away"));
    private final PersonPicker standIn = new PersonPicker(Saying.words("delegation.standIn"));
    private final ClockFields time;
    private final TextField cause = new TextField(Saying.words("delegation.cause"));
    private final Absences absences;
    private final SignedIn me;
    private final Moments moments;

    AbsenceDialog(Absences absences, SignedIn me, Moments moments, List<Posting> postings) {
        this.absences = absences;
        this.me = me;
        this.moments = moments;
        this.time = new ClockFields(moments);
        setHeaderTitle(Saying.words("delegation.enter"));
        setWidth("min(440px, 100vw - 32px)");
        posting.setLabel(Saying.words("delegation.posting"));
        posting.setItemLabelGenerator(each -> each == null ? "" : each.name());
        posting.setItems(postings);
        posting.addValueChangeListener(_ -> offerAway());
        away.setWidthFull();
        away.addValueChangeListener(_ -> offerStandIns());
        standIn.setWidthFull();
        standIn.setHelperText(Saying.words("delegation.standIn.hint"));
        cause.setWidthFull();
        cause.addValueChangeListener(_ -> cause.setInvalid(false));
        add(Bits.block("stackform", posting, away, standIn, time, cause));
        postings.stream().findFirst().ifPresent(posting::setValue);
        posting.setVisible(postings.size() > 1);
        var go = new Button(Saying.words("delegation.act"), _ -> attempt());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(Saying.words("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
        addOpenedChangeListener(_ -> standIn.focus());
    }

    /** Those of the place who review there; oneself first, where one is among them. */
    private void offerAway() {
        var desk = posting.getValue().desk();
        away.offer(typed -> absences.mayBeAway(desk, me.id(), typed));
        absences.oneself(desk, me.id()).ifPresentOrElse(away::setValue, away::clear);
        away.setReadOnly(absences.mayBeAway(desk, me.id(), Typed.NOTHING).size() == 1);
    }

    private void offerStandIns() {
        var desk = posting.getValue().desk();
        var who = Optional.ofNullable(away.getValue()).map(Person::id);
        standIn.offer(typed ->
                who.map(person -> absences.mayStandIn(desk, person, typed)).orElseGet(List::of));
    }

    private void attempt() {
        calm();
        var who = chosen(away, "delegation.trouble.nobodyAway");
        var other = chosen(standIn, "delegation.trouble.nobodyStandsIn");
        var from = time.from();
        var until = time.until();
        if (from.isEmpty() || until.isEmpty()) {
            time.fail(Saying.words("delegation.trouble.noTime"));
        } else if (who.isPresent() && other.isPresent()) {
            told(
                    absences.enter(
                            new NewAbsence(
                                    who.get().id(),
                                    other.get().id(),
                                    posting.getValue().desk(),
                                    from.get(),
                                    until.get(),
                                    moments.zone(),
                                    cause.getValue()),
                            me.id()));
        }
    }

    private void told(AbsenceResult result) {
        if (result instanceof AbsenceResult.Entered) {
            close();
            Notices.say("delegation.entered");
            return;
        }
        var trouble = AbsenceTrouble.of(result, moments);
        switch (trouble.part()) {
            case AWAY -> fail(away, trouble.words());
            case STAND_IN -> fail(standIn, trouble.words());
            case TIME -> time.fail(trouble.words());
            case CAUSE -> {
                cause.setErrorMessage(trouble.words());
                cause.setInvalid(true);
                cause.focus();
            }
        }
    }

    private Optional<Person> chosen(PersonPicker field, String needed) {
        var chosen = Optional.ofNullable(field.getValue());
        if (chosen.isEmpty()) {
            fail(field, Saying.words(needed));
        }
        return chosen;
    }

    private static void fail(PersonPicker field, String why) {
        field.setErrorMessage(why);
        field.setInvalid(true);
        field.focus();
    }

    private void calm() {
        away.setInvalid(false);
        standIn.setInvalid(false);
        time.calm();
        cause.setInvalid(false);
    }
}
