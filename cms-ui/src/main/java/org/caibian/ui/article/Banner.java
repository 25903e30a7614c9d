package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.InPlace;
import org.caibian.ui.parts.KeptButtons;
import org.jspecify.annotations.Nullable;

/**
 * A message over the paper that stays until its cause is gone. Where it is said again, as it always
 * is with the same ways out, nothing vanishes under the pointer of whoever presses one.
 */
final class Banner extends Div {
    private final KeptButtons buttons = new KeptButtons();
    private @Nullable Said said;
    private List<Component> says = List.of();
    private List<Component> shown = new ArrayList<>();
    private HtmlContainer title = Bits.bold("");

    private record Said(String icon, String words, String hint) {}

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
        return offer(key, act, true);
    }

    /** Shows a way out that is not open yet; what is said beside it tells from when it is. */
    Banner offerLater(String key) {
        return offer(key, () -> {}, false);
    }

    private Banner offer(String key, Runnable act, boolean open) {
        var button = buttons.of(key, act);
        button.setEnabled(open);
        return beside(button);
    }

    /** Shows that behind the message. */
    Banner beside(Component part) {
        InPlace.next(this, shown, part);
        return this;
    }

    /** Where it is said again, and less is offered than before. */
    void offersNoMore() {
        InPlace.show(this, shown);
    }

    /** What it says first, where that goes by the clock. */
    HtmlContainer title() {
        return title;
    }

    private Banner say(String icon, String words, String hint, boolean plain) {
        setClassName("plain", plain);
        setVisible(true);
        var now = new Said(icon, words, hint);
        // What goes by the clock is given its words later.
        if (words.isEmpty() || !now.equals(said)) {
            said = now;
            removeAll();
            title = Bits.bold(words);
            says = List.of(new Icon(icon), Bits.block("grow", title, Bits.words(hint)));
            add(says);
        }
        shown = new ArrayList<>(says);
        return this;
    }
}
