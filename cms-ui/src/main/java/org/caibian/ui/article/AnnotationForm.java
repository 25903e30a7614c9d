package org.caibian.ui.article;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.caibian.manuscript.FormLine;
import org.caibian.staff.Person;
import org.caibian.staff.Typed;
import org.caibian.ui.editor.BegunWords;
import org.caibian.ui.editor.ChosenPassage;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Bits;
import org.jspecify.annotations.Nullable;

/** What is to be said of a draft, or of words in it: a comment, or other words for those. */
final class AnnotationForm extends Div {
    private final TextArea words = area("annotation.words");
    private final BegunWords begun = BegunWords.in(words);
    private final MentionField mention = new MentionField(words);
    private final Span told = Bits.words("", "reason");
    private final Map<Unsent.Place, BegunAnnotation> aside = new HashMap<>();
    private final AnnotationFields fields = new AnnotationFields(this::turn);
    private Unsent.@Nullable Place at;
    private boolean author;

    AnnotationForm(Consumer<WrittenAnnotation> send) {
        addClassName("annoform");
        getElement().setAttribute("role", "form");
        getElement().setAttribute("aria-label", getTranslation("annotation.form"));
        told.getElement().setAttribute("role", "status");
        begun.beside(fields.replacement(), this::found);
        var go =
                new Button(
                        getTranslation("annotation.send"),
                        _ -> send.accept(fields.written(words.getValue())));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this);
        var cancel = new Button(getTranslation("cancel"), _ -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add(fields.all());
        add(words, mention, told, Bits.block("ac", go, cancel));
        setVisible(false);
    }

    static TextArea area(String key) {
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
        fields.allow(suggesting);
    }

    /** What stands in the lines of the form now. */
    void lines(Function<FormLine, String> now) {
        fields.lines(now);
    }

    void mentions(Function<Typed, List<Person>> found) {
        mention.offer(found);
    }

    /**
     * Asks for what is to be said of those words. What was begun for others stays with those; what
     * was begun for these comes back, and so does what the browser kept at {@code place}.
     */
    void open(ChosenPassage passage, Unsent.Place place) {
        if (at != null) {
            aside.put(at, fields.begun(words.getValue()));
        }
        at = place;
        begun.keep(place);
        fields.begin(passage);
        words.clear();
        Optional.ofNullable(aside.remove(place))
                .filter(was -> !was.isNothing() && fields.mayBe(was))
                .ifPresent(this::bringBack);
        say("");
        setVisible(true);
        (fields.isSuggestion() ? fields.replacement() : words).focus();
    }

    private void bringBack(BegunAnnotation was) {
        fields.choose(was);
        was.replacement().ifPresent(fields.replacement()::setValue);
        words.setValue(was.words());
    }

    /** What the browser had kept comes back, unless something was typed meanwhile. */
    void found(Map<String, String> kept) {
        var was = BegunAnnotation.chosen(kept);
        if (!fields.mayBe(was)) {
            return;
        }
        if (fields.begun("").isNothing()) {
            fields.choose(was);
        }
        begun.take();
    }

    void close() {
        begun.given();
        begun.rest();
        if (at != null) {
            aside.remove(at);
        }
        at = null;
        words.clear();
        fields.clear();
        say("");
        setVisible(false);
    }

    /** Says beside what was written why it cannot be kept. */
    void say(String why) {
        told.setText(why);
    }

    private void turn() {
        var suggestion = fields.isSuggestion();
        words.setLabel(getTranslation(suggestion ? "annotation.why" : "annotation.words"));
        words.setHelperText(
                suggestion && !author ? getTranslation("annotation.becomesAuthor") : "");
        begun.along(fields.stands(), fields.begun("").chosen());
    }
}
