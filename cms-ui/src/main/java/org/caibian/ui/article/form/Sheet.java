package org.caibian.ui.article.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.LineLength;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem.Field;
import org.caibian.ui.editor.BodyEditor;
import org.caibian.ui.parts.Bits;

/** The paper in the middle: headline, summary and body. */
final class Sheet extends Div {
    private static final int A_MOMENT = 600;

    private final TextArea headline = new TextArea();
    private final Span left = Bits.words("", "left");
    private final TextArea summary = new TextArea();
    private final BodyEditor body = new BodyEditor();

    Sheet(TypedFields typed, FaultyFields faults, Runnable changed) {
        addClassName("paperwrap");
        typed.add(Field.HEADLINE, headline);
        typed.add(Field.SUMMARY, summary);
        line(headline, "field.HEADLINE", "sheet-headline", changed);
        headline.addValueChangeListener(_ -> count());
        line(summary, "field.SUMMARY", "sheet-summary", changed);
        faults.add(Field.HEADLINE, headline, () -> {});
        faults.add(Field.SUMMARY, summary, () -> {});
        body.addValueChangeListener(each -> {
            faults.changed(Field.BODY);
            if (each.isFromClient()) {
                changed.run();
            }
        });
        var ofBody = Bits.block("fault");
        faults.place(Field.BODY, words -> fault(ofBody, words), body::focus);
        body.setTop(Bits.block("sheet-top", headline, left, summary, ofBody));
        add(body);
    }

    void show(Manuscript words) {
        headline.setValue(words.headline());
        summary.setValue(words.summary());
        body.setValue(words.body());
        count();
    }

    void readOnly(boolean only) {
        headline.setReadOnly(only);
        summary.setReadOnly(only);
        body.setReadOnly(only);
        setClassName("readonly", only);
    }

    /** Puts whoever came to write where that begins: at the headline as long as there is none. */
    void begin() {
        if (headline().isBlank()) {
            headline.focus();
        } else {
            body.focus();
        }
    }

    private void fault(Div ofBody, String words) {
        ofBody.setText(words);
        body.setInvalid(!words.isEmpty());
    }

    /** A headline is one line, also where Enter was pressed in it. */
    String headline() {
        return Words.oneLine(headline.getValue());
    }

    String summary() {
        return Words.oneLine(summary.getValue());
    }

    String body() {
        return body.getValue().isEmpty() ? Manuscript.emptyBody() : body.getValue();
    }

    /** The bare words on it. */
    String plain() {
        return headline() + "\n" + summary() + "\n" + Words.body(body()).plain();
    }

    BodyEditor editor() {
        return body;
    }

    private void count() {
        var text = headline.getValue().strip();
        int rest = Headline.LONGEST - text.codePointCount(0, text.length());
        var length = LineLength.of(text);
        left.setText(
                rest < 0
                        ? getTranslation("headline.over", -rest)
                        : getTranslation(
                                length.isOver(LineLength.HEADLINE)
                                        ? "headline.long"
                                        : "headline.length",
                                length.ems(),
                                LineLength.HEADLINE));
        left.setClassName("over", rest < 0);
    }

    private void line(TextArea field, String key, String className, Runnable changed) {
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.addClassName(className);
        field.setWidthFull();
        field.setMinRows(1);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(A_MOMENT);
        field.addValueChangeListener(each -> {
            if (each.isFromClient()) {
                changed.run();
            }
        });
    }
}
