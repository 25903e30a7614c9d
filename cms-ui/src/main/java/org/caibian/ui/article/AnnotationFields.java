package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.manuscript.FormLine;
import org.caibian.text.Anchor;
import org.caibian.ui.article.WrittenAnnotation.Sort;
import org.caibian.ui.article.WrittenAnnotation.Spot;
import org.caibian.ui.editor.ChosenPassage;
import org.caibian.ui.parts.Saying;
import org.jspecify.annotations.Nullable;

/** What an annotation is to be: a comment or a suggestion, of which words, and which others. */
final class AnnotationFields {
    private final RadioButtonGroup<Sort> sort = new RadioButtonGroup<>();
    private final RadioButtonGroup<Spot> spot = new RadioButtonGroup<>();
    private final TextField quote = new TextField();
    private final TextArea replacement = AnnotationForm.area("annotation.replacement");
    private final Runnable turned;
    private @Nullable Anchor chosen;
    private Function<FormLine, String> lines = _ -> "";
    private String stands = "";
    private boolean suggesting;

    /** {@code turned} hears whenever something else was chosen. */
    AnnotationFields(Runnable turned) {
        this.turned = turned;
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(each -> Saying.words("annotation.sort." + each));
        sort.setAriaLabel(Saying.words("annotation.sort"));
        sort.setValue(Sort.COMMENT);
        spot.setItems(Spot.values());
        spot.setItemLabelGenerator(each -> Saying.words("field." + each));
        spot.setAriaLabel(Saying.words("annotation.spot"));
        spot.setValue(Spot.BODY);
        quote.setLabel(Saying.words("annotation.quote"));
        quote.setClearButtonVisible(true);
        quote.setWidthFull();
        replacement.setHelperText(Saying.words("annotation.replacement.hint"));
        spot.setVisible(false);
        replacement.setVisible(false);
        listen();
    }

    private void listen() {
        sort.addValueChangeListener(_ -> turn());
        spot.addValueChangeListener(each -> {
            if (each.isFromClient()) {
                fill();
            }
        });
        quote.addValueChangeListener(_ -> turned.run());
    }

    List<Component> all() {
        return List.of(sort, spot, quote, replacement);
    }

    TextArea replacement() {
        return replacement;
    }

    void allow(boolean maySuggest) {
        suggesting = maySuggest;
        sort.setItemEnabledProvider(this::mayBe);
        if (!maySuggest) {
            sort.setValue(Sort.COMMENT);
        }
        turn();
    }

    private boolean mayBe(Sort which) {
        return which == Sort.COMMENT || suggesting;
    }

    boolean mayBe(BegunAnnotation was) {
        return mayBe(was.sort());
    }

    boolean isSuggestion() {
        return sort.getValue() == Sort.SUGGESTION;
    }

    /** What stands in the lines of the form now. */
    void lines(Function<FormLine, String> now) {
        lines = now;
    }

    void begin(ChosenPassage passage) {
        chosen = passage.anchor().orElse(null);
        spot.setValue(Spot.BODY);
        sort.setValue(passage.suggest() ? Sort.SUGGESTION : Sort.COMMENT);
        stand(passage.anchor().map(Anchor::quote).orElse(""));
    }

    void clear() {
        chosen = null;
        stand("");
    }

    /** As it was chosen when something was begun. */
    void choose(BegunAnnotation was) {
        sort.setValue(was.sort());
        if (was.spot() != spot.getValue()) {
            spot.setValue(was.spot());
            fill();
        } else if (!was.quote().isBlank()) {
            quote.setValue(was.quote());
        }
    }

    /** The words of the line that was chosen are there to be changed. */
    private void fill() {
        chosen = null;
        stand(spot.getValue().line().map(lines).orElse(""));
    }

    private void stand(String there) {
        stands = there;
        quote.setValue(there);
        replacement.setValue(there);
        turn();
    }

    private void turn() {
        var suggestion = isSuggestion();
        if (!suggestion && spot.getValue() != Spot.BODY) {
            spot.setValue(Spot.BODY);
            quote.clear();
        }
        replacement.setVisible(suggestion);
        spot.setVisible(suggestion);
        var inBody = !suggestion || spot.getValue() == Spot.BODY;
        quote.setReadOnly(!inBody);
        quote.setHelperText(inBody ? Saying.words("annotation.quote.hint") : "");
        turned.run();
    }

    /** What the field for other words says as long as nobody writes there. */
    String stands() {
        return stands;
    }

    /** With {@code words} said of it. */
    BegunAnnotation begun(String words) {
        var other = replacement.getValue();
        return new BegunAnnotation(
                sort.getValue(),
                spot.getValue(),
                quote.getValue(),
                other.equals(stands) ? Optional.empty() : Optional.of(other),
                words);
    }

    /** Words typed by hand are looked for wherever they stand. */
    WrittenAnnotation written(String words) {
        var typed = quote.getValue().strip();
        var anchor =
                Optional.ofNullable(chosen)
                        .filter(passage -> passage.quote().equals(typed))
                        .or(() -> Anchor.of(typed));
        return new WrittenAnnotation(
                sort.getValue(), spot.getValue().line(), anchor, replacement.getValue(), words);
    }
}
