package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.caibian.article.Remark;
import org.caibian.article.ReviewTask;
import org.caibian.ui.parts.Bits;

/** What the holder of a step writes to it: an opinion, a reason, or a note. */
final class OpinionField extends Div {
    private final TextArea words = new TextArea();
    private final Span label = new Span();
    private final Span rule = Bits.words("", "lbl");

    OpinionField() {
        words.addClassName("opinion");
        words.setWidthFull();
        words.setMinRows(1);
        words.setMaxRows(6);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setPlaceholder(getTranslation("verdict.placeholder"));
        add(Bits.block("oplabel", label, rule), words);
    }

    /** Asks for what belongs to that step. */
    void ask(ReviewTask task, boolean readOnly) {
        label.setText(
                getTranslation(
                        task.step().isReview() ? "verdict.opinion" : "verdict.note",
                        getTranslation("step." + task.step())));
        rule.setText(getTranslation(rule(task)));
        words.setAriaLabel(label.getText());
        words.setReadOnly(readOnly);
    }

    private static String rule(ReviewTask task) {
        if (task.askedAgain()) {
            return "verdict.again";
        }
        return task.step().isReview() ? "verdict.rule" : "verdict.rule.proofreading";
    }

    String written() {
        return words.getValue();
    }

    void clear() {
        words.clear();
        words.setInvalid(false);
    }

    /** Says that words are needed, and goes there. */
    void miss() {
        words.setErrorMessage(getTranslation("verdict.needed", Remark.LONGEST));
        words.setInvalid(true);
        words.focus();
    }
}
