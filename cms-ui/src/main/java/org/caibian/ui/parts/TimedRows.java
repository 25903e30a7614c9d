package org.caibian.ui.parts;

import com.vaadin.flow.component.grid.Grid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Keeps what the rows of a list say of now true: each minute those that say something else by then
 * are drawn anew, from what was read before.
 */
public final class TimedRows<T> {
    /** More than a window shows; who scrolls back has the rows drawn anew anyway. */
    private static final int MOST = 200;

    private final Grid<T> grid;
    private final Function<T, Object> identity;
    private final Function<T, String> words;
    private final Map<Object, Drawn<T>> drawn =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Object, Drawn<T>> eldest) {
                    return size() > MOST;
                }
            };

    /** A row as it was drawn last. */
    private record Drawn<T>(T row, String said) {}

    /**
     * Of the rows of {@code grid}, {@code words} go by the clock; {@code identity} tells one from
     * another when they are read again.
     */
    public TimedRows(
            Grid<T> grid,
            Minutes minutes,
            Function<T, Object> identity,
            Function<T, String> words) {
        this.grid = grid;
        this.identity = identity;
        this.words = words;
        minutes.watch(grid, this::pass);
    }

    /** What {@code row} says, as it is drawn. */
    public String say(T row) {
        var said = words.apply(row);
        drawn.put(identity.apply(row), new Drawn<>(row, said));
        return said;
    }

    private void pass() {
        List.copyOf(drawn.values()).stream()
                .filter(each -> !each.said().equals(words.apply(each.row())))
                .forEach(each -> grid.getDataProvider().refreshItem(each.row()));
    }
}
