package org.caibian.ui.parts;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;

/** The list of all keys, for those who ask with a question mark. */
public final class KeyList extends Dialog {
    private static final List<String> KEYS =
            List.of("Ctrl K", "J", "K", "Enter", "C", "A", "R", "E", "N", "Ctrl S", "?");

    private KeyList() {
        setHeaderTitle(getTranslation("keys.title"));
        var list = new Div();
        list.addClassName("keylist");
        for (var each : KEYS) {
            list.add(
                    Bits.key(each),
                    Bits.words(
                            getTranslation("keys." + each.replace(' ', '-').replace("?", "help"))));
        }
        add(list);
    }

    /** Opens the list. */
    public static void show() {
        new KeyList().open();
    }
}
