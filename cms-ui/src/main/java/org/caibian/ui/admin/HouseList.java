package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import org.caibian.ui.parts.Bits;

/** A list of what the house has; where there is nothing yet it says what would be here. */
final class HouseList<T> extends Grid<T> {
    private static final String TWO_LINES =
            """
            <span class="cellhead"><b>${item.first}</b><span>${item.second}</span></span>\
            """;

    private final Div empty;

    /** A list of {@code key} to which nothing is added by hand. */
    HouseList(String key) {
        addClassName("houselist");
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_NO_ROW_BORDERS);
        empty =
                Bits.block(
                        "empty",
                        Bits.bold(getTranslation(key + ".none")),
                        new Paragraph(getTranslation(key + ".none.hint")));
        setEmptyStateComponent(empty);
    }

    /** A list that begins with the act of {@code key}. */
    HouseList(String key, Runnable add) {
        this(key);
        empty.add(new Button(getTranslation(key + ".add"), _ -> add.run()));
    }

    /** Whether only some of the list of {@code key} are shown, of whom there may be none. */
    void narrowed(String key, boolean some) {
        setEmptyStateComponent(
                some ? Bits.block("empty", Bits.bold(getTranslation(key + ".none.such"))) : empty);
    }

    /** A column that takes the room, with a second, quieter line. */
    HouseList<T> wide(String key, ValueProvider<T, String> first, ValueProvider<T, String> second) {
        addColumn(
                        LitRenderer.<T>of(TWO_LINES)
                                .withProperty("first", first)
                                .withProperty("second", second))
                .setHeader(getTranslation(key))
                .setFlexGrow(3)
                .setWidth("140px");
        return this;
    }

    /** A column of short words. */
    HouseList<T> narrow(String key, String width, ValueProvider<T, String> words) {
        addColumn(words).setHeader(getTranslation(key)).setFlexGrow(1).setWidth(width);
        return this;
    }

    /** A column of numbers, which take no more room than they need. */
    HouseList<T> number(String key, ValueProvider<T, Integer> number) {
        addColumn(number).setHeader(getTranslation(key)).setFlexGrow(0).setWidth("56px");
        return this;
    }

    /** A column with a part of its own. */
    <C extends Component> HouseList<T> part(String key, String width, ValueProvider<T, C> part) {
        addComponentColumn(part).setHeader(getTranslation(key)).setFlexGrow(0).setWidth(width);
        return this;
    }

    /** A last column at the right edge, for a state or an act. */
    <C extends Component> HouseList<T> last(String key, String width, ValueProvider<T, C> part) {
        addComponentColumn(part)
                .setHeader(getTranslation(key))
                .setFlexGrow(0)
                .setWidth(width)
                .setTextAlign(ColumnTextAlign.END);
        return this;
    }
}
