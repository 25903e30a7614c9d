package org.caibian.ui.article;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.caibian.article.Remark;
import org.caibian.article.ReviewTask;
import org.caibian.article.TaskId;
import org.caibian.ui.editor.BegunWords;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Bits;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a step writes to it: an opinion, a reason, or a note. What was begun for one
 * step is still there when one comes back to it.
 */
final class OpinionField extends Div {
    private final TextArea words = new TextArea();
    private final Span label = new Span();
    private final Span rule = Bits.words("", "lbl");
    private final Map<TaskId, String> written = new HashMap<>();
    private final BegunWords begun = BegunWords.in(words);
    private final Function<TaskId, Unsent.Place> places;
    private @Nullable TaskId asked;

    /** The browser keeps what is begun for a step at its place. */
    OpinionField(Function<TaskId, Unsent.Place> places) {
        this.places = places;
        words.addClassName("opinion");
        words.setWidthFull();
        words.setMinRows(1);
        words.setMaxRows(6);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setPlaceholder(getTranslation("verdict.placeholder"));
        words.addKeyDownListener(Key.ESCAPE, _ -> words.blur());
        add(Bits.block("oplabel", label, rule), words);
    }

    /** Asks for what belongs to that step. */
    void ask(ReviewTask task, boolean readOnly) {
        if (!task.id().equals(asked)) {
            if (asked != null) {
                written.put(asked, words.getValue());
            }
            words.setValue(written.getOrDefault(task.id(), ""));
            words.setInvalid(false);
            asked = task.id();
            begun.rest();
        }
        keep(task.id(), readOnly);
        label.setText(
                getTranslation(
                        task.step().isReview() ? "verdict.opinion" : "verdict.note",
                        getTranslation("step." + task.step())));
        rule.setText(getTranslation(rule(task)));
        words.setAriaLabel(label.getText());
        words.setReadOnly(readOnly);
    }

    private void keep(TaskId task, boolean readOnly) {
        if (readOnly) {
            begun.rest();
        } else if (!begun.isKeeping()) {
            begun.keep(places.apply(task));
        }
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

    /** What was written is given, and belongs to no step any more. */
    void clear() {
        if (asked != null) {
            written.remove(asked);
        }
        begun.given();
        words.clear();
        words.setInvalid(false);
    }

    /** Says in the words of {@code key} that some are needed, and goes there. */
    void miss(String key) {
        words.setErrorMessage(getTranslation(key, Remark.LONGEST));
        words.setInvalid(true);
        words.focus();
    }
}
