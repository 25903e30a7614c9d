package org.caibian.ui.admin;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caibian.security.SignedIn;
import org.caibian.sheet.SheetReader;
import org.caibian.source.Licence;
import org.caibian.source.Source;
import org.caibian.source.SourceEntry;
import org.caibian.source.SourceImport;
import org.caibian.source.SourceImports;
import org.caibian.source.SourceLine;
import org.caibian.source.SourceLine.Outcome;
import org.caibian.ui.parts.Bits;
import org.caibian.ui.parts.LicenceWords;
import org.caibian.ui.parts.Notices;

/** Brings sources in from a spreadsheet, row by row as it was shown before. */
@Route(value = "admin/sources/import", layout = AdminLayout.class)
@RolesAllowed("ADMIN")
public class SourceImportView extends Composite<Div> implements HasDynamicTitle {
    private static final String LIST = "admin/sources";

    private final SourceImports imports;
    private final SignedIn me;
    private final FileImport<SourceLine> page;

    SourceImportView(SourceImports imports, SignedIn me) {
        this.imports = imports;
        this.me = me;
        var list =
                new HouseList<SourceLine>("admin.sources", () -> {})
                        .number("admin.import.row", SourceLine::number)
                        .wide("admin.name", SourceLine::name, this::detail)
                        .last("admin.import.outcome", "104px", this::badge);
        page =
                new FileImport<>(
                        "admin.sources.import",
                        LIST,
                        SheetReader.MOST_BYTES,
                        list,
                        this::look,
                        this::bringIn);
        getContent().addClassName("listed");
        getContent().add(page.withSample(new SampleSheet("admin.sources.import")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("admin.sources.import");
    }

    private void look(byte[] bytes) {
        show(imports.foreseen(bytes, me.id()));
    }

    private void bringIn(byte[] bytes, List<SourceLine> seen) {
        show(imports.bringIn(bytes, seen, me.id()));
    }

    private void show(SourceImport result) {
        switch (result) {
            case SourceImport.Foreseen foreseen -> {
                var lines = foreseen.lines();
                page.shows(told(lines), lines, foreseen.isReady());
            }
            case SourceImport.Imported(var added, var changed) -> {
                Notices.say("admin.import.done", added, changed);
                UI.getCurrent().navigate(LIST);
            }
            case SourceImport.Unreadable(var why) ->
                    page.refuses(getTranslation("admin.import." + why));
            case SourceImport.NoHeadings _ ->
                    page.refuses(getTranslation("admin.sources.import.headings"));
            case SourceImport.NotAllowed _ -> page.refuses(getTranslation("admin.notAllowed"));
        }
    }

    private String told(List<SourceLine> lines) {
        return getTranslation(
                "admin.sources.import.told",
                count(lines, Outcome.Added.class),
                count(lines, Outcome.Changed.class),
                count(lines, Outcome.Same.class),
                count(lines, Outcome.Faulty.class));
    }

    private static long count(List<SourceLine> lines, Class<? extends Outcome> sort) {
        return lines.stream().filter(line -> sort.isInstance(line.outcome())).count();
    }

    private Span badge(SourceLine line) {
        return switch (line.outcome()) {
            case Outcome.Added _ -> Bits.words(getTranslation("admin.import.added"), "bd", "acc");
            case Outcome.Changed _ -> Bits.words(getTranslation("admin.import.changed"), "bd");
            case Outcome.Same _ -> Bits.words(getTranslation("admin.import.same"), "lbl");
            case Outcome.Faulty _ ->
                    Bits.words(getTranslation("admin.import.faulty"), "bd", "over");
        };
    }

    private String detail(SourceLine line) {
        return switch (line.outcome()) {
            case Outcome.Added(var entry) -> said(entry);
            case Outcome.Changed(var before, var entry) ->
                    meant(line, before)
                            + getTranslation(
                                    "admin.import.instead",
                                    said(
                                            before.listedFrom(),
                                            before.listedUntil(),
                                            before.licence()),
                                    said(entry));
            case Outcome.Same(var source) -> meant(line, source);
            case Outcome.Faulty(var faults) ->
                    faults.stream()
                            .map(fault -> getTranslation("admin.sources.import." + fault))
                            .collect(Collectors.joining(getTranslation("list.semicolon")));
        };
    }

    /** Says which one it is where the name leads to another. */
    private String meant(SourceLine line, Source source) {
        return source.name().equals(line.name())
                ? ""
                : getTranslation("admin.sources.import.meant", source.name());
    }

    private String said(SourceEntry entry) {
        return said(entry.listedFrom(), entry.listedUntil(), entry.licence());
    }

    private String said(LocalDate from, Optional<LocalDate> until, Licence licence) {
        return SourcesView.period(from, until) + LicenceWords.of(licence);
    }
}
