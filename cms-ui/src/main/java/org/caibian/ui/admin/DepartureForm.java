package org.caibian.ui.admin;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.staff.Circle;
import org.caibian.staff.Colleagues;
import org.caibian.staff.Departure;
import org.caibian.staff.Departures;
import org.caibian.staff.Held;
import org.caibian.staff.Person;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.PersonPicker;
import org.caibian.ui.parts.Saying;

/**
 * Asks why somebody is switched off and who takes the steps they hold, and says beforehand where
 * everything goes; where one administrator is left, that it is known what that means.
 */
final class DepartureForm {
    private final Departures departures;
    private final Staff staff;
    private final AskAlone alone;
    private final SignedIn me;
    private final Person person;
    private final Div told = Bits.block("held");
    private final PersonPicker to = new PersonPicker(Saying.words("admin.held.to"));
    private final TextField reason = new TextField(Saying.words("admin.held.reason"));
    private final Checkbox known = new Checkbox();

    DepartureForm(
            Departures departures,
            Staff staff,
            Colleagues colleagues,
            AskAlone alone,
            SignedIn me,
            Person person) {
        this.departures = departures;
        this.staff = staff;
        this.alone = alone;
        this.me = me;
        this.person = person;
        to.setHelperText(Saying.words("admin.held.to.hint"));
        to.setClearButtonVisible(true);
        to.offer(typed ->
                colleagues.of(Circle.REVIEWERS, typed, each -> !each.id().equals(person.id())));
        to.addValueChangeListener(_ -> tell());
        reason.setMaxLength(Departure.LONGEST);
        to.setVisible(tell().stream().anyMatch(held -> held.sort() == Held.Sort.STEP));
        leavesOneAlone();
    }

    /** Opens the form; {@code done} when the person is switched off. */
    void ask(Runnable done) {
        new EntryDialog(
                        Saying.words("admin.deactivate.of", person.name()),
                        "admin.deactivate",
                        () -> attempt(done),
                        told,
                        to,
                        reason,
                        known)
                .saying(() -> Saying.words("admin.deactivated", person.name()))
                .open();
    }

    /** As it is when it is asked: others may have left since the form was opened. */
    private boolean leavesOneAlone() {
        var words = alone.without(person);
        words.ifPresent(left -> known.setLabel(Saying.words("alone.known", left)));
        known.setVisible(words.isPresent());
        return words.isPresent();
    }

    private Optional<Fault> attempt(Runnable done) {
        if (leavesOneAlone() && !known.getValue()) {
            return Optional.of(Fault.at(known, Saying.words("alone.known.needed")));
        }
        var result =
                departures.deactivate(
                        new Departure(person.id(), taker(), reason.getValue()), me.id());
        return switch (result) {
            case CHANGED -> {
                done.run();
                yield Optional.empty();
            }
            case REASON_NEEDED ->
                    Optional.of(Fault.at(reason, Saying.words("reason.needed", Departure.LONGEST)));
            case PROPOSED,
                    OUTDATED,
                    NOT_ALLOWED,
                    LAST_ADMINISTRATOR,
                    ONESELF,
                    WEIGHTY,
                    FROM_DIRECTORY,
                    UNUSABLE,
                    ERASED ->
                    Optional.of(Fault.ofAll(Saying.words("change." + result)));
        };
    }

    private Optional<PersonId> taker() {
        return Optional.ofNullable(to.getValue()).map(Person::id);
    }

    private List<Held> tell() {
        var all = departures.held(new Departure(person.id(), taker(), ""), me.id());
        told.removeAll();
        told.add(Bits.words(Saying.words(all.isEmpty() ? "admin.held.none" : "admin.held.all")));
        if (!all.isEmpty()) {
            told.add(HeldLines.of(all, this::taken));
        }
        return all;
    }

    private String taken(Held held) {
        return held.taker()
                .map(id -> Saying.words("admin.held.taken", staff.person(id).name()))
                .orElseGet(() -> Saying.words("admin.held.over." + held.sort()));
    }
}
