package org.caibian.ui.parts;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A row of tabs, of which one is chosen. */
public final class TabBar<T> extends Div {
    private final Map<T, NativeButton> tabs = new LinkedHashMap<>();
    private final Map<T, HtmlContainer> counts = new HashMap<>();
    private final Consumer<T> chosen;

    /** Tells {@code chosen} which tab was picked. */
    public TabBar(String label, Consumer<T> chosen) {
        this.chosen = chosen;
        addClassName("tabbar");
        getElement().setAttribute("role", "tablist");
        getElement().setAttribute("aria-label", label);
    }

    /** One more tab. */
    public TabBar<T> tab(T value, String label) {
        var tab = new NativeButton(label, _ -> chosen.accept(value));
        tab.getElement().setAttribute("role", "tab");
        tab.getElement().setAttribute("aria-selected", "false");
        tabs.put(value, tab);
        add(tab);
        return this;
    }

    /** Shows {@code value} as the one chosen. */
    public void mark(T value) {
        tabs.forEach((each, tab) ->
                tab.getElement()
                        .setAttribute("aria-selected", Boolean.toString(each.equals(value))));
        Optional.ofNullable(tabs.get(value)).ifPresent(InSight::bring);
    }

    /** Shows a number beside a tab's label. */
    public void count(T value, String label, int count) {
        var tab = tabs.get(value);
        if (tab != null) {
            counts.computeIfAbsent(value, _ -> counted(tab, label))
                    .setText(Integer.toString(count));
        }
    }

    private static HtmlContainer counted(NativeButton tab, String label) {
        var number = Bits.tagged("sup", "");
        tab.removeAll();
        tab.add(Bits.words(label), number);
        return number;
    }
}
