package org.caibian.ui.article.form;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;

/** The tags a story bears, and those of the house that its text names. */
final class TagFields {
    final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>();
    final SuggestedTags suggested = new SuggestedTags(this::add);
    private final Choices choices;
    private final Supplier<String> text;
    private final Runnable changed;

    /** {@code text} is what is on the paper now. */
    TagFields(Choices choices, Supplier<String> text, Runnable changed) {
        this.choices = choices;
        this.text = text;
        this.changed = changed;
        tags.setItems(asked ->
                choices.tags(asked.getFilter().orElse(""))
                        .skip(asked.getOffset())
                        .limit(asked.getLimit()));
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(each -> add(each.getDetail()));
        tags.addValueChangeListener(_ -> suggested.offer(tags.getValue()));
        tags.addFocusListener(_ -> suggest());
    }

    void readOnly(boolean only) {
        tags.setReadOnly(only);
        suggest();
    }

    private void suggest() {
        suggested.suggest(
                tags.isReadOnly() ? List.of() : choices.tagsIn(text.get()).toList(),
                tags.getValue());
    }

    private void add(String typed) {
        var more = new LinkedHashSet<>(tags.getValue());
        Names.in(typed).forEach(more::add);
        tags.setValue(more);
        changed.run();
    }
}
