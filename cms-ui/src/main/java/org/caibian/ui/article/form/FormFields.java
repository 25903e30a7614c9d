package org.caibian.ui.article.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.caibian.manuscript.Form;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Problem.Field;
import org.caibian.ui.parts.Saying;

/**
 * The fields of the form beside the paper by their names: asked for by kind, marked where wrong.
 */
final class FormFields {
    private static final int A_MOMENT = 600;

    private final HasComponents form;
    private final TypedFields typed;
    private final FaultyFields faults;
    private final Runnable found;
    private final Runnable changed;
    private final Map<Field, Placed> fields = new EnumMap<>(Field.class);

    /** {@code found} brings the form before the eyes of whoever has to mend a field of it. */
    FormFields(
            HasComponents form,
            TypedFields typed,
            FaultyFields faults,
            Runnable found,
            Runnable changed) {
        this.form = form;
        this.typed = typed;
        this.faults = faults;
        this.found = found;
        this.changed = changed;
    }

    private record Placed(Component shown, HasValue<?, ?> value) {}

    /** What is chosen is known to the browser by what {@code said} shows of it. */
    <V, F extends Component & HasValidation & HasLabel & HasValue<?, V> & Focusable<?>>
            void placeChoice(Field name, F field, Function<? super V, String> said) {
        typed.add(name, field, said);
        place(name, field);
    }

    /** What is typed comes here when the writer pauses, as on the paper. */
    <F extends TextFieldBase<F, String>> void placeText(Field name, F field) {
        typed.add(name, field);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(A_MOMENT);
        place(name, field);
    }

    private <F extends Component & HasValidation & HasLabel & HasValue<?, ?> & Focusable<?>>
            void place(Field name, F field) {
        field.setLabel(Saying.words("field." + name));
        fields.put(name, new Placed(field, field));
        faults.add(name, field, found);
        field.addValueChangeListener(each -> tell(each.isFromClient()));
        form.add(field);
    }

    /**
     * Fields nobody is asked for on this kind are away, unless something stands in them; what
     * readers are told of a correction goes by the draft, not by its kind.
     */
    void ask(Kind of) {
        var asked = Form.of(of);
        fields.forEach((name, field) -> {
            if (name != Field.NOTE) {
                field.shown().setVisible(asked.asks(name) || !field.value().isEmpty());
                field.value().setRequiredIndicatorVisible(asked.needs(name));
            }
        });
    }

    private void tell(boolean fromClient) {
        if (fromClient) {
            changed.run();
        }
    }
}
