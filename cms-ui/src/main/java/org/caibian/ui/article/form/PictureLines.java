package org.caibian.ui.article.form;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import org.caibian.manuscript.Manuscript.PictureLine;

/** What is said of the picture at the head of a story: what it shows, its caption, its credit. */
final class PictureLines extends Div {
    static final String ALT = "PICTURE_ALT";
    static final String CAPTION = "PICTURE_CAPTION";
    static final String CREDIT = "PICTURE_CREDIT";

    private final TextField alt = new TextField();
    private final TextField caption = new TextField();
    private final TextField credit = new TextField();

    /** Tells {@code changed} when some of it came from the browser. */
    PictureLines(Runnable changed) {
        addClassName("piclines");
        line(alt, "picture.alt", changed);
        line(caption, "picture.caption", changed);
        line(credit, "picture.credit", changed);
        add(alt, caption, credit);
    }

    void noteIn(TypedFields typed) {
        typed.add(ALT, alt);
        typed.add(CAPTION, caption);
        typed.add(CREDIT, credit);
    }

    void show(PictureLine line) {
        alt.setValue(line.alt());
        caption.setValue(line.caption());
        credit.setValue(line.credit());
    }

    void clear() {
        Stream.of(alt, caption, credit).forEach(TextField::clear);
    }

    void readOnly(boolean only) {
        Stream.of(alt, caption, credit).forEach(field -> field.setReadOnly(only));
    }

    /** What is said of the picture of that hash. */
    PictureLine of(String sha256) {
        return new PictureLine(sha256, alt.getValue(), caption.getValue(), credit.getValue());
    }

    String alt() {
        return alt.getValue();
    }

    private void line(TextField field, String key, Runnable changed) {
        field.setLabel(getTranslation(key));
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.addValueChangeListener(each -> {
            if (each.isFromClient()) {
                changed.run();
            }
        });
    }
}
