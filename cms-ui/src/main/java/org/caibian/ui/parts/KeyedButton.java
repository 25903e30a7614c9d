package org.caibian.ui.parts;

import com.vaadin.flow.component.button.Button;

/** A button that shows the key that does the same. */
public final class KeyedButton {
    private KeyedButton() {}

    /** The button that says {@code key} and does {@code act}; {@code keyboard} may be empty. */
    public static Button of(String key, String keyboard, Runnable act) {
        var words = Bits.line("keyed", Bits.words(Saying.words(key)));
        if (!keyboard.isEmpty()) {
            words.add(Bits.key(keyboard));
        }
        var button = new Button(words, _ -> act.run());
        return button;
    }
}
