package org.caibian.ui.article;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.article.ReassignResult;
import org.caibian.article.Settled;
import org.caibian.shared.PersonId;
import org.caibian.shared.Seen;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.caibian.ui.editor.BegunWords;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.PersonPicker;
import org.caibian.ui.parts.Saying;

/**
 * Asks to whom a step is given, and why; stays open with what was typed while something is wrong,
 * and the browser keeps the reason until the step is given.
 */
final class ReassignDialog extends Dialog {

    /** Gives the step, whose holder was {@code seen}, to somebody for a reason. */
    interface Handing {
        ReassignResult on(Seen<PersonId> seen, PersonId to, String reason);
    }

    private final PersonPicker person = new PersonPicker();
    private final TextArea reason = new TextArea();
    private final BegunWords begun = BegunWords.in(reason);
    private final WhoWasFirst first;
    private final Handing act;
    private final Runnable done;
    private Seen<PersonId> seen;

    /**
     * Asks about {@code step}, whose holder was {@code seen}, of the people {@code fit} for it; a
     * reason that is begun is kept at {@code place}.
     */
    ReassignDialog(
            String step,
            Seen<PersonId> seen,
            Unsent.Place place,
            Function<Typed, List<Person>> fit,
            WhoWasFirst first,
            Handing act,
            Runnable done) {
        this.seen = seen;
        this.first = first;
        this.act = act;
        this.done = done;
        setHeaderTitle(getTranslation("reassign.title", step));
        setWidth("min(440px, 100vw - 32px)");
        person.setLabel(getTranslation("reassign.to"));
        person.offer(fit);
        var nobody = fit.apply(Typed.NOTHING).isEmpty();
        person.setHelperText(getTranslation(nobody ? "reassign.nobody" : "reassign.to.hint"));
        reason.setLabel(getTranslation("reassign.reason"));
        reason.setMinRows(3);
        begun.keep(place);
        add(Bits.block("stackform", person, reason));
        var go = new Button(getTranslation("act.REASSIGNED"), _ -> attempt());
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(getTranslation("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, go);
        addOpenedChangeListener(_ -> person.focus());
    }

    private void attempt() {
        person.setInvalid(false);
        reason.setInvalid(false);
        Optional.ofNullable(person.getValue())
                .map(Person::id)
                .ifPresentOrElse(
                        to -> told(act.on(seen, to, reason.getValue())),
                        () -> wrong(getTranslation("reassign.nobodyChosen")));
    }

    private void told(ReassignResult result) {
        switch (result) {
            case ReassignResult.Reassigned _ -> {
                begun.given();
                close();
                done.run();
            }
            case ReassignResult.ReasonNeeded(var longest) -> {
                reason.setErrorMessage(getTranslation("reason.needed", longest));
                reason.setInvalid(true);
                reason.focus();
            }
            case ReassignResult.Outdated(var now, var by) -> {
                // Told of it, whoever presses again means who holds it now.
                seen = new Seen<>(now);
                wrong(first.handed(now, by));
            }
            case Settled how -> wrong(first.settled(how));
            case ReassignResult.Unfit(var why) ->
                    wrong(getTranslation("reassign.unfit", Saying.refusal(why)));
            case ReassignResult.Refused(var why) -> wrong(Saying.refusal(why));
        }
    }

    private void wrong(String words) {
        person.setErrorMessage(words);
        person.setInvalid(true);
        person.focus();
    }
}
