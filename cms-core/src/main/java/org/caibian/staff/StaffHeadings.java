package org.caibian.staff;

import static java.util.Map.entry;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caibian.sheet.Sheet;

/** Which column of a list of people says what, by its first row. */
record StaffHeadings(Map<Column, Integer> places) {

    private static final Map<String, Column> HEADED =
            Map.ofEntries(
                    entry("账号", Column.ACCOUNT),
                    entry("登录名", Column.ACCOUNT),
                    entry("account", Column.ACCOUNT),
                    entry("姓名", Column.NAME),
                    entry("name", Column.NAME),
                    entry("邮箱", Column.EMAIL),
                    entry("电子邮箱", Column.EMAIL),
                    entry("email", Column.EMAIL),
                    entry("e-mail", Column.EMAIL),
                    entry("部门", Column.DESK),
                    entry("desk", Column.DESK),
                    entry("角色", Column.ROLES),
                    entry("role", Column.ROLES),
                    entry("roles", Column.ROLES));

    /** What a column may say. */
    enum Column {
        ACCOUNT,
        NAME,
        EMAIL,
        DESK,
        ROLES
    }

    /** Empty where no column has accounts, or names. */
    static Optional<StaffHeadings> of(Sheet.Row first) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int place = 0; place < first.cells().size(); place++) {
            var column = HEADED.get(first.cell(place).toLowerCase(Locale.ROOT));
            if (column != null) {
                places.putIfAbsent(column, place);
            }
        }
        return Optional.of(new StaffHeadings(Map.copyOf(places)))
                .filter(headings -> headings.places().containsKey(Column.ACCOUNT))
                .filter(headings -> headings.places().containsKey(Column.NAME));
    }

    String in(Sheet.Row row, Column column) {
        return row.cell(places.getOrDefault(column, -1));
    }
}
