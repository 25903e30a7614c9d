package org.caibian.ui.admin;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.Enabled;
import org.caibian.ui.parts.Icon;
import org.caibian.ui.parts.Saying;

/**
 * Lets the rows of a list be put in order: dragged, or moved by a place with a button, which keeps
 * the focus, so that it can be pressed again.
 */
final class RowOrder<T> {
    private final Function<T, String> name;
    private final ObjIntConsumer<T> move;
    private List<T> rows = List.of();
    private Optional<T> dragged = Optional.empty();
    private Optional<Pressed<T>> pressed = Optional.empty();

    /** The button that moved a row, by how far. */
    private record Pressed<T>(T row, int by) {}

    /** {@code move} puts a row at a place, counted from 0, and has the list shown anew. */
    RowOrder(HouseList<T> list, Function<T, String> name, ObjIntConsumer<T> move) {
        this.name = name;
        this.move = move;
        list.setRowsDraggable(true);
        list.setDropMode(GridDropMode.BETWEEN);
        list.setDragFilter(row -> rows.contains(row));
        list.setDropFilter(row -> rows.contains(row));
        list.addDragStartListener(start -> dragged = start.getDraggedItems().stream().findFirst());
        list.addDragEndListener(_ -> dragged = Optional.empty());
        list.addDropListener(
                drop -> drop.getDropTargetItem().ifPresent(at -> drop(at, drop.getDropLocation())));
    }

    /** What stands in that order from now on; whatever else is shown is not moved. */
    void shows(List<T> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Moves a row by one place, up or down. */
    Span buttons(T row) {
        int place = rows.indexOf(row);
        return Bits.line(
                "updown",
                button(row, "up", -1, place > 0),
                button(row, "down", 1, place < rows.size() - 1));
    }

    private Button button(T row, String way, int by, boolean enabled) {
        var button = new Button(Icon.small(way), _ -> press(row, by));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Saying.words("admin.move." + way, name.apply(row)));
        Enabled.set(button, enabled);
        if (pressed.filter(new Pressed<>(row, by)::equals).isPresent()) {
            pressed = Optional.empty();
            button.focus();
        }
        return button;
    }

    private void press(T row, int by) {
        pressed = Optional.of(new Pressed<>(row, by));
        move.accept(row, rows.indexOf(row) + by);
    }

    private void drop(T at, GridDropLocation where) {
        dragged.filter(row -> !row.equals(at))
                .ifPresent(row -> {
                    int from = rows.indexOf(row);
                    int to = rows.indexOf(at) + (where == GridDropLocation.BELOW ? 1 : 0);
                    move.accept(row, to > from ? to - 1 : to);
                });
    }
}
