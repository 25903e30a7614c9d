package org.caibian.ui.parts;

import com.vaadin.flow.component.button.Button;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Buttons by the keys of their words. Each stays the same however often its act is offered again,
 * so that whoever presses it while the page is drawn anew has pressed it; it does what was offered
 * last.
 */
public final class KeptButtons {
    private final Map<String, Kept> kept = new HashMap<>();

    private static final class Kept {
        private final Button button;
        private Runnable act = () -> {};

        Kept(Function<Runnable, Button> make) {
            button = make.apply(() -> act.run());
        }
    }

    /** The button that says {@code key} and does {@code act}. */
    public Button of(String key, Runnable act) {
        return of(key, act, does -> new Button(Saying.words(key), _ -> does.run()));
    }

    /** The same, as {@code make} makes it the first time. */
    public Button of(String key, Runnable act, Function<Runnable, Button> make) {
        var now = kept.computeIfAbsent(key, _ -> new Kept(make));
        now.act = act;
        return now.button;
    }

    /** Another is made where the act of this one is offered again. */
    public void forget(Button button) {
        kept.values().removeIf(each -> each.button.equals(button));
    }
}
