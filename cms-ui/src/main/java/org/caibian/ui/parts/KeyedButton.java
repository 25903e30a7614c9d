package org.caibian.ui.parts;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import java.util.function.Consumer;

/** A button that shows the key that does the same. */
public final class KeyedButton {
    private KeyedButton() {}

    /** The button that says {@code key} and does {@code act}; {@code keyboard} may be empty. */
    public static Button of(String key, String keyboard, Runnable act) {
        var button = of(key, keyboard);
        button.addClickListener(_ -> act.run());
        return button;
    }

    /** The same, of an act that depends on what its person saw ({@link SeeingPress}). */
    public static Button seeing(String key, String keyboard, Consumer<String> act) {
        var button = of(key, keyboard);
        ComponentUtil.addListener(button, SeeingPress.class, press -> act.accept(press.shown()));
        return button;
    }

    private static Button of(String key, String keyboard) {
        var words = Bits.line("keyed", Bits.words(Saying.words(key)));
        if (!keyboard.isEmpty()) {
            words.add(Bits.key(keyboard));
        }
        return new Button(words);
    }
}
