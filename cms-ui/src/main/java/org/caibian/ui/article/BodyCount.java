package org.caibian.ui.article;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.internal.JacksonUtils;
import java.util.List;
import org.caibian.text.TextCount;

/**
 * How long the body is. While somebody writes, their browser counts by itself, by the same rules.
 */
@Tag("caibian-count")
@JsModule("./desk/caibian-count.ts")
final class BodyCount extends Component implements LocaleChangeObserver {
    private static final List<String> WORDS =
            List.of("whole", "chosen", "bare", "words", "minutes");

    BodyCount() {
        getElement().getClassList().add("num");
    }

    void show(TextCount count) {
        getElement()
                .setPropertyJson(
                        "whole",
                        JacksonUtils.createObjectNode()
                                .put("characters", count.characters())
                                .put("bare", count.bare())
                                .put("words", count.words())
                                .put("minutes", count.minutes()));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        label();
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        label();
    }

    private void label() {
        var labels = JacksonUtils.createObjectNode();
        WORDS.forEach(word -> labels.put(word, getTranslation("count." + word)));
        getElement().setPropertyJson("labels", labels);
    }
}
