package org.caibian.ui.article;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Function;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.caibian.ui.parts.PersonPicker;

/** Offers by name whoever can be spoken to, and writes their name behind what is being said. */
final class MentionField extends Composite<PersonPicker> {
    private final TextArea words;

    MentionField(TextArea words) {
        this.words = words;
        getContent().setPlaceholder(getTranslation("annotation.mention"));
        getContent().setAriaLabel(getTranslation("annotation.mention"));
        getContent().addClassName("mention");
        getContent()
                .addValueChangeListener(each -> {
                    if (each.isFromClient() && each.getValue() != null) {
                        write(each.getValue().name());
                    }
                });
    }

    void offer(Function<Typed, List<Person>> found) {
        getContent().offer(found);
    }

    /** The last keys may still be in the browser alone. */
    private void write(String name) {
        getContent().clear();
        words.getElement()
                .executeJs("return this.value")
                .then(String.class, before -> write(name, before));
    }

    private void write(String name, String before) {
        var gap = before.isEmpty() || before.endsWith(" ") ? "" : " ";
        words.setValue(before + gap + "@" + name + " ");
        words.focus();
    }
}
