package org.caibian.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caibian.rule.StepTerm;
import org.caibian.ui.parts.Bits;

/** Asks how long a step may take, and how long before its end people are reminded. */
final class TermDialog extends Dialog {
    private static final List<Integer> USUAL =
            List.of(5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360, 480, 720, 1_440, 2_880);
    private static final List<Integer> BEFORE = List.of(1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 120);

    private final StepTerm term;
    private final Predicate<StepTerm> set;
    private final Select<Integer> minutes = new Select<>();
    private final Select<Integer> amber = new Select<>();

    /** Closes once {@code set} says that the term is set. */
    TermDialog(StepTerm term, String name, Predicate<StepTerm> set) {
        this.term = term;
        this.set = set;
        setHeaderTitle(name);
        setWidth("min(400px, 100vw - 32px)");
        choose(minutes, "terms.length", with(USUAL, term.minutes()), term.minutes());
        choose(amber, "terms.before", shorterThan(term.minutes()), term.amberMinutes());
        minutes.addValueChangeListener(_ -> fit());
        add(Bits.block("stackform", minutes, amber));
        var save = new Button(getTranslation("save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var cancel = new Button(getTranslation("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        getFooter().add(cancel, save);
        addOpenedChangeListener(_ -> minutes.focus());
    }

    private void save() {
        if (set.test(
                new StepTerm(term.step(), term.priority(), minutes.getValue(), amber.getValue()))) {
            close();
        }
    }

    /** A reminder stays within the term. */
    private void fit() {
        var kept = amber.getValue();
        var offered = shorterThan(minutes.getValue());
        amber.setItems(offered);
        amber.setValue(offered.contains(kept) ? kept : offered.getLast());
    }

    private List<Integer> shorterThan(int length) {
        return with(BEFORE, term.amberMinutes()).stream().filter(each -> each < length).toList();
    }

    private void choose(Select<Integer> field, String label, List<Integer> offered, int value) {
        field.setLabel(getTranslation(label));
        field.setItems(offered);
        field.setItemLabelGenerator(
                each -> Optional.ofNullable(each).map(TermTable::words).orElse(""));
        field.setValue(value);
    }

    private static List<Integer> with(List<Integer> usual, int value) {
        return Stream.concat(usual.stream(), IntStream.of(value).boxed())
                .distinct()
                .sorted()
                .toList();
    }
}
