package org.caibian.sheet;

import java.util.List;

/** A table as it was read: its rows that say anything, and every cell in words. */
public record Sheet(List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /** A row by its {@code number} in the file, counted from 1. */
    public record Row(int number, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in that cell, counted from 0; nothing where the row is shorter. */
        public String cell(int place) {
            return place >= 0 && place < cells.size() ? cells.get(place) : "";
        }

        boolean isBlank() {
            return cells.stream().allMatch(String::isEmpty);
        }
    }
}
