package org.caibian.ui.parts;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;

/** The list of the keys of a screen, for those who ask with a question mark. */
public final class KeyList extends Dialog {
    private static final List<String> KEYS =
            List.of(
                    "Ctrl K",
                    "J",
                    "K",
                    "Enter",
                    "C",
                    "A",
                    "R",
                    "E",
                    "N",
                    "Ctrl S",
                    "Ctrl F",
                    "Ctrl H",
                    "F3",
                    "Ctrl Alt O",
                    "Alt F10",
                    "F11",
                    "?");
    private static final Set<String> EVERYWHERE = Set.of("Ctrl K", "N", "?");

    private KeyList(Set<String> here) {
        setHeaderTitle(getTranslation("keys.title"));
        var list = new Div();
        list.addClassName("keylist");
        KEYS.stream()
                .filter(each -> EVERYWHERE.contains(each) || here.contains(each))
                .forEach(each ->
                        list.add(
                                Bits.key(each),
                                Bits.words(
                                        getTranslation(
                                                "keys."
                                                        + each.replace(' ', '-')
                                                                .replace("?", "help")))));
        add(list);
    }

    /** Opens the list of those keys, as they are printed, that do something here. */
    static void show(Set<String> here) {
        new KeyList(here).open();
    }
}
