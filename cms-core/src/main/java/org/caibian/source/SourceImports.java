package org.caibian.source;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.ledger.Act;
import org.caibian.ledger.Ledger;
import org.caibian.shared.PersonId;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;
import org.caibian.sheet.SheetReader;
import org.caibian.sheet.SheetResult;
import org.caibian.source.SourceLine.Outcome;
import org.caibian.staff.Administrators;
import org.caibian.staff.HouseAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in a list of sources from a file: first it is said what would come of each row, then all
 * of it is done, or nothing. A source the file does not name stays as it is.
 */
@Component
@Transactional
public class SourceImports {

    private final SourceRows rows;
    private final Administrators administrators;
    private final Ledger ledger;

    SourceImports(SourceRows rows, Administrators administrators, Ledger ledger) {
        this.rows = rows;
        this.administrators = administrators;
        this.ledger = ledger;
    }

    /** What would come of that file now. */
    @Transactional(readOnly = true)
    public SourceImport foreseen(byte[] file, PersonId by) {
        if (!administrators.may(HouseAct.KEEP_SOURCES, by)) {
            return new SourceImport.NotAllowed();
        }
        return switch (SheetReader.read(file)) {
            case SheetResult.Unreadable(var why) -> new SourceImport.Unreadable(why);
            case SheetResult.Read(var sheet) ->
                    SourceColumn.headings(sheet.rows().getFirst())
                            .<SourceImport>map(
                                    headings -> new SourceImport.Foreseen(lines(headings, sheet)))
                            .orElseGet(SourceImport.NoHeadings::new);
        };
    }

    /**
     * Does what was foreseen of that file. Where something else would come of it by now, or a row
     * is wrong, nothing is done, and that is told.
     */
    public SourceImport bringIn(byte[] file, List<SourceLine> seen, PersonId by) {
        rows.takeTurns();
        var now = foreseen(file, by);
        if (!(now instanceof SourceImport.Foreseen(var lines))
                || !lines.equals(seen)
                || lines.stream().anyMatch(SourceLine::isFaulty)) {
            return now;
        }
        int added = 0;
        int changed = 0;
        for (var line : lines) {
            switch (line.outcome()) {
                case Outcome.Added(var entry) -> {
                    keep(add(entry), entry, Act.SOURCE_ADDED, by);
                    added++;
                }
                case Outcome.Changed(var before, var entry) -> {
                    keep(before.id(), entry, Act.SOURCE_CHANGED, by);
                    changed++;
                }
                case Outcome.Same _, Outcome.Faulty _ -> {}
            }
        }
        ledger.write(
                Act.SOURCES_IMPORTED,
                by,
                Map.of("added", Integer.toString(added), "changed", Integer.toString(changed)));
        return new SourceImport.Imported(added, changed);
    }

    /** Whoever added the very name meanwhile by hand has this fail as a whole. */
    private SourceId add(SourceEntry entry) {
        return rows.add(entry.name(), entry.own(), entry.listedFrom(), entry.listedUntil())
                .orElseThrow(() -> new IllegalStateException("Listed meanwhile: " + entry.name()));
    }

    private void keep(SourceId id, SourceEntry entry, Act act, PersonId by) {
        rows.set(id, entry.listedFrom(), entry.listedUntil(), entry.licence());
        ledger.write(
                act,
                by,
                SourceDetails.of(
                        entry.name(), entry.listedFrom(), entry.listedUntil(), entry.licence()));
    }

    private List<SourceLine> lines(Headings<SourceColumn> headings, Sheet sheet) {
        var data = sheet.rows().subList(1, sheet.rows().size());
        var names =
                data.stream().map(row -> headings.in(row, SourceColumn.NAME)).distinct().toList();
        var listed = names.isEmpty() ? Map.<String, Source>of() : rows.named(names);
        var seen = new HashSet<String>();
        return data.stream()
                .map(row -> {
                    var name = headings.in(row, SourceColumn.NAME);
                    var before = Optional.ofNullable(listed.get(name));
                    var again = !seen.add(before.map(Source::name).orElse(name));
                    var outcome = new SourceRowReader(headings, row, before, again).outcome();
                    return new SourceLine(row.number(), name, outcome);
                })
                .toList();
    }
}
