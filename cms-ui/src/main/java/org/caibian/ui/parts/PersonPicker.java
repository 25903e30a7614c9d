package org.caibian.ui.parts;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.function.Function;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;

/** Has somebody chosen by name, out of thousands as well: they are found as one types. */
public final class PersonPicker extends ComboBox<Person> {

    public PersonPicker() {
        setItemLabelGenerator(Person::name);
    }

    /** The same with its label. */
    public PersonPicker(String label) {
        this();
        setLabel(label);
    }

    /**
     * Offers whoever is {@code found} by what is typed, as far as one looks; whoever was chosen
     * before is so no more.
     */
    public void offer(Function<Typed, List<Person>> found) {
        setItems(asked -> {
            var words = asked.getFilter().orElse("");
            return found.apply(new Typed(words, asked.getOffset(), asked.getLimit())).stream();
        });
        clear();
    }
}
