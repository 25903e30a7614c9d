package org.caibian.source;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caibian.sheet.Sheet;

/** Which column of a list that is brought in says what, by its first row. */
record Headings(Map<Column, Integer> places) {

    private static final Map<String, Column> HEADED =
            Map.ofEntries(
                    entry("名称", Column.NAME),
                    entry("稿源", Column.NAME),
                    entry("来源", Column.NAME),
                    entry("name", Column.NAME),
                    entry("source", Column.NAME),
                    entry("本社", Column.OWN),
                    entry("own", Column.OWN),
                    entry("从哪天起", Column.FROM),
                    entry("起始日期", Column.FROM),
                    entry("from", Column.FROM),
                    entry("到哪天为止", Column.UNTIL),
                    entry("截止日期", Column.UNTIL),
                    entry("until", Column.UNTIL),
                    entry("授权条款", Column.LICENCE),
                    entry("licence", Column.LICENCE),
                    entry("license", Column.LICENCE),
                    entry("授权到哪天为止", Column.LICENCE_UNTIL),
                    entry("授权截止日期", Column.LICENCE_UNTIL),
                    entry("licence until", Column.LICENCE_UNTIL),
                    entry("license until", Column.LICENCE_UNTIL));

    /** What a column may say. */
    enum Column {
        NAME,
        OWN,
        FROM,
        UNTIL,
        LICENCE,
        LICENCE_UNTIL
    }

    /** Empty where no column has the names of sources. */
    static Optional<Headings> of(Sheet.Row first) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < first.cells().size(); place++) {
            var column = HEADED.get(first.cell(place).toLowerCase(Locale.ROOT));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
        return Optional.of(new Headings(Map.copyOf(places)))
                .filter(headings -> headings.have(Column.NAME));
    }

    boolean have(Column column) {
        return places.containsKey(column);
    }

    String in(Sheet.Row row, Column column) {
        return row.cell(places.getOrDefault(column, -1));
    }
}
