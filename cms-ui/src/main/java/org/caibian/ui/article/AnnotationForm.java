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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caibian.manuscript.Content;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.caibian.text.Anchor;
import org.caibian.ui.article.WrittenAnnotation.Sort;
import org.caibian.ui.article.WrittenAnnotation.Spot;
import org.caibian.ui.editor.BegunWords;
import org.caibian.ui.editor.ChosenPassage;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Bits;

/** What is to be said of a draft, or of words in it: a comment, or other words for those. */
final class AnnotationForm extends Div {
    private final RadioButtonGroup<Sort> sort = new RadioButtonGroup<>();
    private final RadioButtonGroup<Spot> spot = new RadioButtonGroup<>();
    private final TextField quote = new TextField();
    private final TextArea replacement = area("annotation.replacement");
    private final TextArea words = area("annotation.words");
    private final BegunWords begun = BegunWords.in(words);
    private final MentionField mention = new MentionField(words);
    private final Span told = Bits.words("", "reason");
    private final Map<Unsent.Place, BegunAnnotation> aside = new HashMap<>();
    private Optional<Unsent.Place> at = Optional.empty();
    private Optional<Anchor> chosen = Optional.empty();
    private Optional<Content> content = Optional.empty();
    private String stands = "";
    private boolean suggesting;
    private boolean author;

    AnnotationForm(Consumer<WrittenAnnotation> send) {
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
        quote.addValueChangeListener(_ -> remember());
        begun.beside(replacement, this::found);
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
    void allow(boolean maySuggest, boolean isAuthor) {
        suggesting = maySuggest;
        author = isAuthor;
        sort.setItemEnabledProvider(this::mayBe);
        if (!maySuggest) {
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
        stand(spot.getValue().line().flatMap(line -> content.map(line::of)).orElse(""));
    }

    private void stand(String there) {
        stands = there;
        quote.setValue(there);
        replacement.setValue(there);
        turn();
    }

    void mentions(Function<Typed, List<Person>> found) {
        mention.offer(found);
    }

    /**
     * Asks for what is to be said of those words. What was begun for others stays with those; what
     * was begun for these comes back, and so does what the browser kept at {@code place}.
     */
    void open(ChosenPassage passage, Unsent.Place place) {
        at.ifPresent(before -> aside.put(before, now()));
        at = Optional.of(place);
        begun.keep(place);
        chosen = passage.anchor();
        spot.setValue(Spot.BODY);
        sort.setValue(passage.suggest() ? Sort.SUGGESTION : Sort.COMMENT);
        stand(chosen.map(Anchor::quote).orElse(""));
        words.clear();
        Optional.ofNullable(aside.remove(place))
                .filter(was -> !was.isNothing() && mayBe(was.sort()))
                .ifPresent(this::bringBack);
        say("");
        setVisible(true);
        turn();
        (sort.getValue() == Sort.SUGGESTION ? replacement : words).focus();
    }

    private BegunAnnotation now() {
        var other = replacement.getValue();
        return new BegunAnnotation(
                sort.getValue(),
                spot.getValue(),
                quote.getValue(),
                other.equals(stands) ? Optional.empty() : Optional.of(other),
                words.getValue());
    }

    private boolean mayBe(Sort which) {
        return which == Sort.COMMENT || suggesting;
    }

    private void bringBack(BegunAnnotation was) {
        choose(was);
        was.replacement().ifPresent(replacement::setValue);
        words.setValue(was.words());
    }

    private void choose(BegunAnnotation was) {
        sort.setValue(was.sort());
        if (was.spot() != spot.getValue()) {
            spot.setValue(was.spot());
            fill();
        } else if (!was.quote().isBlank()) {
            quote.setValue(was.quote());
        }
    }

    /** What the browser had kept comes back, unless something was typed meanwhile. */
    void found(Map<String, String> kept) {
        var was = BegunAnnotation.chosen(kept);
        if (!mayBe(was.sort())) {
            return;
        }
        if (now().replacement().isEmpty()) {
            choose(was);
        }
        begun.take();
    }

    private void remember() {
        begun.along(stands, now().chosen());
    }

    void close() {
        begun.given();
        begun.rest();
        at.ifPresent(aside::remove);
        at = Optional.empty();
        words.clear();
        stand("");
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
        remember();
    }

    /** Words typed by hand are looked for wherever they stand. */
    private WrittenAnnotation written() {
        var typed = quote.getValue().strip();
        var anchor =
                chosen.filter(passage -> passage.quote().equals(typed)).or(() -> Anchor.of(typed));
        return new WrittenAnnotation(
                sort.getValue(),
                spot.getValue().line(),
                anchor,
                replacement.getValue(),
                words.getValue());
    }
}
