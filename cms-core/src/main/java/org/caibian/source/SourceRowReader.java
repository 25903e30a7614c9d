package org.caibian.source;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;
import org.caibian.source.SourceLine.Fault;
import org.caibian.source.SourceLine.Outcome;

/**
 * Says what the list would make of one row, beside what it has of that source; {@code again} where
 * a row before it names the same.
 */
record SourceRowReader(
        Headings<SourceColumn> headings, Sheet.Row row, Optional<Source> before, boolean again) {

    private static final Set<String> YES = Set.of("是", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("", "否", "n", "no", "false", "0");

    Outcome outcome() {
        var faults = Stream.of(Fault.values()).filter(this::has).toList();
        if (!faults.isEmpty()) {
            return new Outcome.Faulty(faults);
        }
        var entry = entry();
        if (before.isEmpty()) {
            return new Outcome.Added(entry);
        }
        return entry.isAlready(before.get())
                ? new Outcome.Same(before.get())
                : new Outcome.Changed(before.get(), entry);
    }

    /** All that is wrong is told at once: nobody mends a file one fault at a time. */
    private boolean has(Fault fault) {
        return switch (fault) {
            case NAME -> name().isEmpty() || name().length() > Sources.LONGEST_NAME;
            case TWICE -> again && !name().isEmpty();
            case OWN -> !YES.contains(whetherOwn()) && !NO.contains(whetherOwn());
            case OWN_FIXED ->
                    !has(Fault.OWN) && before.filter(had -> had.own() != own()).isPresent();
            case FROM -> from().isEmpty();
            case UNTIL -> isNoDay(SourceColumn.UNTIL);
            case BACKWARDS -> from().flatMap(from -> until().filter(from::isAfter)).isPresent();
            case LICENCE -> terms().length() > Licence.LONGEST;
            case LICENCE_UNTIL -> isNoDay(SourceColumn.LICENCE_UNTIL);
            case NO_LICENCE -> terms().isEmpty() && licenceUntil().isPresent();
        };
    }

    private SourceEntry entry() {
        return new SourceEntry(
                before.map(Source::name).orElse(name()),
                own(),
                from().orElseThrow(),
                until(),
                new Licence(terms(), licenceUntil()));
    }

    private String name() {
        return said(SourceColumn.NAME);
    }

    private String whetherOwn() {
        return said(SourceColumn.OWN).toLowerCase(Locale.ROOT);
    }

    /** A source that is on the list stays what it is where the row says nothing. */
    private boolean own() {
        return whetherOwn().isEmpty()
                ? before.map(Source::own).orElse(false)
                : YES.contains(whetherOwn());
    }

    /** It also keeps its first day then. */
    private Optional<LocalDate> from() {
        return said(SourceColumn.FROM).isEmpty()
                ? before.map(Source::listedFrom)
                : day(SourceColumn.FROM);
    }

    private Optional<LocalDate> until() {
        return headings.have(SourceColumn.UNTIL)
                ? day(SourceColumn.UNTIL)
                : before.flatMap(Source::listedUntil);
    }

    private String terms() {
        return headings.have(SourceColumn.LICENCE) ? said(SourceColumn.LICENCE) : had().terms();
    }

    private Optional<LocalDate> licenceUntil() {
        return headings.have(SourceColumn.LICENCE_UNTIL)
                ? day(SourceColumn.LICENCE_UNTIL)
                : had().until().filter(_ -> !terms().isEmpty());
    }

    private Licence had() {
        return before.map(Source::licence).orElse(Licence.NONE);
    }

    private boolean isNoDay(SourceColumn column) {
        return !said(column).isEmpty() && day(column).isEmpty();
    }

    private Optional<LocalDate> day(SourceColumn column) {
        return TypedDay.of(said(column));
    }

    private String said(SourceColumn column) {
        return headings.in(row, column);
    }
}
