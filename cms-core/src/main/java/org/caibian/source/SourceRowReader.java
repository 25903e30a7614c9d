package org.caibian.source;

import java.io.Serial;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;
import org.caibian.source.SourceLine.Fault;
import org.caibian.source.SourceLine.Outcome;

/** Says what the list would make of one row, beside what it has of that source. */
record SourceRowReader(Headings<SourceColumn> headings, Sheet.Row row, Optional<Source> before) {

    private static final Set<String> YES = Set.of("是", "y", "yes", "true", "1");
    private static final Set<String> NO = Set.of("", "否", "n", "no", "false", "0");

    /** A row that is wrong in this way. */
    private static final class Wrong extends Exception {
        @Serial private static final long serialVersionUID = 1;

        private final Fault fault;

        Wrong(Fault fault) {
            super(fault.name());
            this.fault = fault;
        }
    }

    Outcome outcome() {
        try {
            var entry = entry();
            if (before.isEmpty()) {
                return new Outcome.Added(entry);
            }
            return entry.isAlready(before.get())
                    ? new Outcome.Same(before.get())
                    : new Outcome.Changed(before.get(), entry);
        } catch (Wrong wrong) {
            return new Outcome.Faulty(wrong.fault);
        }
    }

    private SourceEntry entry() throws Wrong {
        var name = said(SourceColumn.NAME);
        require(!name.isEmpty() && name.length() <= Sources.LONGEST_NAME, Fault.NAME);
        var own = own();
        var from = from();
        var until =
                headings.have(SourceColumn.UNTIL)
                        ? day(SourceColumn.UNTIL, Fault.UNTIL)
                        : before.flatMap(Source::listedUntil);
        require(until.filter(from::isAfter).isEmpty(), Fault.BACKWARDS);
        return new SourceEntry(before.map(Source::name).orElse(name), own, from, until, licence());
    }

    private boolean own() throws Wrong {
        var said = said(SourceColumn.OWN).toLowerCase(Locale.ROOT);
        require(YES.contains(said) || NO.contains(said), Fault.OWN);
        boolean own = YES.contains(said);
        if (before.isEmpty() || said.isEmpty()) {
            return before.map(Source::own).orElse(own);
        }
        require(before.get().own() == own, Fault.OWN_FIXED);
        return own;
    }

    /** A source that is on the list keeps its first day where the row says none. */
    private LocalDate from() throws Wrong {
        var said = day(SourceColumn.FROM, Fault.FROM).or(() -> before.map(Source::listedFrom));
        require(said.isPresent(), Fault.FROM);
        return said.get();
    }

    private Licence licence() throws Wrong {
        var had = before.map(Source::licence).orElse(Licence.NONE);
        var terms = headings.have(SourceColumn.LICENCE) ? said(SourceColumn.LICENCE) : had.terms();
        var until =
                headings.have(SourceColumn.LICENCE_UNTIL)
                        ? day(SourceColumn.LICENCE_UNTIL, Fault.LICENCE_UNTIL)
                        : had.until().filter(_ -> !terms.isEmpty());
        require(terms.length() <= Licence.LONGEST, Fault.LICENCE);
        require(!terms.isEmpty() || until.isEmpty(), Fault.NO_LICENCE);
        return new Licence(terms, until);
    }

    private Optional<LocalDate> day(SourceColumn column, Fault fault) throws Wrong {
        var said = said(column);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        var day = TypedDay.of(said);
        require(day.isPresent(), fault);
        return day;
    }

    private String said(SourceColumn column) {
        return headings.in(row, column);
    }

    private static void require(boolean right, Fault fault) throws Wrong {
        if (!right) {
            throw new Wrong(fault);
        }
    }
}
