package org.caibian.ui.article;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.caibian.manuscript.FormLine;
import org.caibian.ui.article.form.Words;

/**
 * The lines around a copy of a body, to type on as on the paper; one that was changed says what
 * stood there.
 */
final class CopyLines extends Div {
    private static final int A_MOMENT = 400;

    private final Map<FormLine, TextArea> fields = new EnumMap<>(FormLine.class);

    CopyLines(CopyWords base, CopyWords typed) {
        addClassName("sheet-top");
        for (var line :
                new FormLine[] {
                    FormLine.KICKER, FormLine.HEADLINE, FormLine.SUBTITLE, FormLine.SUMMARY
                }) {
            var field = field(line, base.of(line));
            fields.put(line, field);
            field.setValue(typed.of(line));
            add(field);
        }
    }

    /** What stands there now. */
    Map<FormLine, String> words() {
        var words = new EnumMap<FormLine, String>(FormLine.class);
        fields.forEach((line, field) -> words.put(line, Words.oneLine(field.getValue())));
        return words;
    }

    private TextArea field(FormLine line, String stood) {
        var field = new TextArea();
        var name = getTranslation("field." + line);
        field.setPlaceholder(name);
        field.setAriaLabel(name);
        field.addClassName("sheet-" + line.name().toLowerCase(Locale.ROOT));
        field.setWidthFull();
        field.setMinRows(1);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(A_MOMENT);
        // The browser notes what is typed there with the text.
        field.getElement().setAttribute("data-noted", line.name());
        field.addValueChangeListener(each -> tell(field, stood, each.getValue()));
        return field;
    }

    private void tell(TextArea field, String stood, String now) {
        var same = Words.oneLine(now).strip().equals(stood);
        field.setClassName("typed-over", !same);
        field.setHelperText(
                same
                        ? ""
                        : stood.isEmpty()
                                ? getTranslation("suggesting.stood.nothing")
                                : getTranslation("suggesting.stood", stood));
    }
}
