package org.caibian.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as people write it in a table, or as a spreadsheet counts it. */
final class TypedDay {

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?");

    /** Days since the last of 1899, as spreadsheets have it; of some length, so no year is one. */
    private static final Pattern COUNTED = Pattern.compile("([2-9]\\d{4})(?:\\.0+)?");

    private static final LocalDate BEFORE_THE_FIRST = LocalDate.of(1899, 12, 30);

    private TypedDay() {}

    static Optional<LocalDate> of(String typed) {
        var written = WRITTEN.matcher(typed);
        if (written.matches()) {
            return day(written.group(1), written.group(2), written.group(3));
        }
        var counted = COUNTED.matcher(typed);
        return counted.matches()
                ? Optional.of(BEFORE_THE_FIRST.plusDays(Long.parseLong(counted.group(1))))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(
                            Integer.parseInt(year),
                            Integer.parseInt(month),
                            Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
