package org.caibian.ui.article;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.FormLine;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.caibian.text.Anchor;
import org.caibian.ui.editor.BegunWords;
import org.caibian.ui.editor.ChosenPassage;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Bits;

/** What is to be said of a draft, or of words in it: a comment, or other words for those. */
final class AnnotationForm extends Div {
    /** Where other words are proposed for. */
    enum Spot {
        BODY,
        HEADLINE,
        KICKER,
        SUBTITLE,
        SUMMARY;

        /** The line of the form it is; none where it is in the body. */
        Optional<FormLine> line() {
            return this == BODY ? Optional.empty() : Optional.of(FormLine.valueOf(name()));
        }
    }

    enum Sort {
        COMMENT,
        SUGGESTION
    }

    /** As it was written; nothing is checked yet. */
    record Written(
            Sort sort,
            Optional<FormLine> line,
            Optional<Anchor> anchor,
            String replacement,
            String words) {}

    private final RadioButtonGroup<Sort> sort = new RadioButtonGroup<>();
    private final RadioButtonGroup<Spot> spot = new RadioButtonGroup<>();
    private final TextField quote = new TextField();
    private final TextArea replacement = area("annotation.replacement");
    private final TextArea words = area("annotation.words");
    private final BegunWords begun = BegunWords.in(words);
    private final MentionField mention = new MentionField(words);
    private final Span told = Bits.words("", "reason");
    private Optional<Anchor> chosen = Optional.empty();
    private Optional<Content> content = Optional.empty();
    private boolean author;

    AnnotationForm(Consumer<Written> send) {
        addClassName("annoform");
        getElement().setAttribute("role", "form");
        getElement().setAttribute("aria-label", getTranslation("annotation.form"));
        sort.setItems(Sort.values());
        sort.setItemLabelGenerator(each -> getTranslation("annotation.sort." + each));
        sort.setAriaLabel(getTranslation("annotation.sort"));
        sort.addValueChangeListener(_ -> turn());
        spot.setItems(Spot.values());
        spot.setItemLabelGenerator(each -> getTranslation("field." + each));
        spot.setAriaLabel(getTranslation("annotation.spot"));
        spot.setValue(Spot.BODY);
        spot.addValueChangeListener(each -> {
            if (each.isFromClient()) {
                fill();
            }
        });
        quote.setLabel(getTranslation("annotation.quote"));
        quote.setClearButtonVisible(true);
        quote.setWidthFull();
        replacement.setHelperText(getTranslation("annotation.replacement.hint"));
        told.getElement().setAttribute("role", "status");
        var go = new Button(getTranslation("annotation.send"), _ -> send.accept(written()));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        var cancel = new Button(getTranslation("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(sort, spot, quote, replacement, words, mention, told, Bits.block("ac", go, cancel));
        sort.setValue(Sort.COMMENT);
        setVisible(false);
    }

    private static TextArea area(String key) {
        var area = new TextArea();
        area.setLabel(area.getTranslation(key));
        area.setWidthFull();
        area.setMinRows(1);
        area.setMaxRows(6);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        return area;
    }

    /** Whether other words may be proposed, and whether whoever does is an author already. */
    void allow(boolean suggesting, boolean isAuthor) {
        author = isAuthor;
        sort.setItemEnabledProvider(each -> each == Sort.COMMENT || suggesting);
        if (!suggesting) {
            sort.setValue(Sort.COMMENT);
        }
        turn();
    }

    /** What stands in the lines of the form now. */
    void lines(Optional<Content> now) {
        content = now;
    }

    /** The words of the line that was chosen are there to be changed. */
    private void fill() {
        chosen = Optional.empty();
        quote.setValue(stands());
        replacement.setValue(stands());
        turn();
    }

    private String stands() {
        return spot.getValue().line().flatMap(line -> content.map(line::of)).orElse("");
    }

    void mentions(Function<Typed, List<Person>> found) {
        mention.offer(found);
    }

    /**
     * Asks for what is to be said of those words; what was begun before stays, and what the browser
     * kept at {@code place} comes back.
     */
    void open(ChosenPassage passage, Unsent.Place place) {
        begun.keep(place);
        chosen = passage.anchor();
        spot.setValue(Spot.BODY);
        quote.setValue(chosen.map(Anchor::quote).orElse(""));
        sort.setValue(passage.suggest() ? Sort.SUGGESTION : Sort.COMMENT);
        if (passage.suggest()) {
            replacement.setValue(quote.getValue());
        }
        say("");
        setVisible(true);
        turn();
        (passage.suggest() ? replacement : words).focus();
    }

    void close() {
        begun.given();
        begun.rest();
        words.clear();
        replacement.clear();
        quote.clear();
        say("");
        setVisible(false);
    }

    /** Says beside what was written why it cannot be kept. */
    void say(String why) {
        told.setText(why);
    }

    private void turn() {
        var suggestion = sort.getValue() == Sort.SUGGESTION;
        if (!suggestion && spot.getValue() != Spot.BODY) {
            spot.setValue(Spot.BODY);
            quote.clear();
        }
        replacement.setVisible(suggestion);
        spot.setVisible(suggestion);
        var inBody = !suggestion || spot.getValue() == Spot.BODY;
        quote.setReadOnly(!inBody);
        quote.setHelperText(inBody ? getTranslation("annotation.quote.hint") : "");
        words.setLabel(getTranslation(suggestion ? "annotation.why" : "annotation.words"));
        words.setHelperText(
                suggestion && !author ? getTranslation("annotation.becomesAuthor") : "");
    }

    /** Words typed by hand are looked for wherever they stand. */
    private Written written() {
        var typed = quote.getValue().strip();
        var anchor =
                chosen.filter(passage -> passage.quote().equals(typed)).or(() -> Anchor.of(typed));
        return new Written(
                sort.getValue(),
                spot.getValue().line(),
                anchor,
                replacement.getValue(),
                words.getValue());
    }
}
