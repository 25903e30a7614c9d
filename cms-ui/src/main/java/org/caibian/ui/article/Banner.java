package org.caibian.ui.article;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;

/** A message over the paper that stays until its cause is gone. */
final class Banner extends Div {
    private HtmlContainer title = Bits.bold("");

    Banner() {
        addClassName("banner");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void clear() {
        setVisible(false);
    }

    /** Something keeps the words from being kept or handed in. */
    Banner warn(String title, String hint) {
        return say("warn", title, hint, false);
    }

    /** Something to know before going on. */
    Banner inform(String title, String hint) {
        return say("lock", title, hint, true);
    }

    /** Something that is waited for, until an instant. */
    Banner await(String title, String hint) {
        return say("clock", title, hint, true);
    }

    /** Offers a way out beside the message. */
    Banner offer(String key, Runnable act) {
        add(new Button(getTranslation(key), _ -> act.run()));
        return this;
    }

    /** What it says first, where that goes by the clock. */
    HtmlContainer title() {
        return title;
    }

    private Banner say(String icon, String words, String hint, boolean plain) {
        removeAll();
        setClassName("plain", plain);
        title = Bits.bold(words);
        add(new Icon(icon), Bits.block("grow", title, Bits.words(hint)));
        setVisible(true);
        return this;
    }
}
