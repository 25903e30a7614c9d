package org.caibian.sheet;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Which column of a list that is brought in says what, by its first row. */
public record Headings<C extends Enum<C>>(Map<C, Integer> places) {

    public Headings {
        places = Map.copyOf(places);
    }

    /**
     * Reads the first row: {@code words} are all that a column may be headed with, in small
     * letters. Of two columns that say the same, the first one counts; a column headed otherwise
     * says nothing.
     */
    public static <C extends Enum<C>> Headings<C> of(Sheet.Row first, Map<String, C> words) {
        var places = new HashMap<C, Integer>();
        for (int place = 0; place < first.cells().size(); place++) {
            var column = words.get(first.cell(place).toLowerCase(Locale.ROOT));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
        return new Headings<>(places);
    }

    public boolean have(C column) {
        return places.containsKey(column);
    }

    /** What the row says in that column; nothing where the list has no such column. */
    public String in(Sheet.Row row, C column) {
        return row.cell(places.getOrDefault(column, -1));
    }
}
