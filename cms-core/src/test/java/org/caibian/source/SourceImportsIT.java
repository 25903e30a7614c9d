package org.caibian.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caibian.sheet.SheetResult;
import org.caibian.sheet.TestWorkbook;
import org.caibian.source.SourceLine.Fault;
import org.caibian.source.SourceLine.Outcome;
import org.caibian.testing.RealDatabase;
import org.caibian.testing.TestNewsroom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A list of sources from a file: each row is told before, and all are written or none. */
@SpringBootTest
@RealDatabase
class SourceImportsIT {

    private static final String HEAD = "名称,本社,从哪天起,到哪天为止,授权条款,授权到哪天为止\n";
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Autowired private ApplicationContext context;
    @Autowired private SourceImports imports;
    @Autowired private Sources sources;
    @Autowired private SourceMerges merges;

    private TestNewsroom newsroom;
    private String agency;
    private String fresh;

    @BeforeEach
    void openTheNewsroom() {
        newsroom = TestNewsroom.in(context);
        agency = sources.find(newsroom.agency).orElseThrow().name();
        fresh = "新岸社" + newsroom.agency.value();
    }

    @Test
    void eachRowIsToldBeforeAnythingIsWritten() {
        var own = sources.find(newsroom.ownSource).orElseThrow();
        var lines =
                foreseen(
                        HEAD
                                + fresh
                                + ",否,2026/1/1,2027-12-31,可转载，须注明,2027-12-31\n"
                                + agency
                                + ",,2020-01-01,2030-01-01,,\n"
                                + own.name()
                                + ",是,2020-01-01,,,\n"
                                + fresh
                                + ",,2026-01-01,,,\n"
                                + "坏日期,,很久以前,,,\n");

        var entry =
                new SourceEntry(
                        fresh,
                        false,
                        LocalDate.of(2026, 1, 1),
                        Optional.of(LocalDate.of(2027, 12, 31)),
                        new Licence("可转载，须注明", Optional.of(LocalDate.of(2027, 12, 31))));
        assertThat(lines)
                .extracting(SourceLine::outcome)
                .containsExactly(
                        new Outcome.Added(entry),
                        new Outcome.Changed(
                                sources.find(newsroom.agency).orElseThrow(),
                                new SourceEntry(
                                        agency,
                                        false,
                                        FIRST,
                                        Optional.of(LocalDate.of(2030, 1, 1)),
                                        Licence.NONE)),
                        new Outcome.Same(own),
                        faulty(Fault.TWICE),
                        faulty(Fault.FROM));
        assertThat(sources.named(fresh)).isEmpty();
    }

    @Test
    void withOneRowWrongNothingIsWritten() {
        var file = bytes(HEAD + fresh + ",,2026-01-01,,,\n坏日期,,2026-01-01,2025-01-01,,\n");
        var lines = lines(imports.foreseen(file, newsroom.administrator));

        var result = imports.bringIn(file, lines, newsroom.administrator);

        assertThat(lines(result).getLast().outcome()).isEqualTo(faulty(Fault.BACKWARDS));
        assertThat(sources.named(fresh)).isEmpty();
    }

    @Test
    void whatWasSeenIsWrittenAtOnceAndBroughtInAgainChangesNothing() {
        var file =
                TestWorkbook.of(
                        List.of("名称", "从哪天起", "授权条款"),
                        List.of(fresh, "46023", "可转载"),
                        List.of(agency, "2021-06-01", ""));

        var lines = lines(imports.foreseen(file, newsroom.administrator));
        var result = imports.bringIn(file, lines, newsroom.administrator);

        assertThat(result).isEqualTo(new SourceImport.Imported(1, 1));
        var added = sources.named(fresh).orElseThrow();
        assertThat(added.listedFrom()).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(added.licence()).isEqualTo(new Licence("可转载", Optional.empty()));
        assertThat(sources.named(agency).orElseThrow().listedFrom())
                .isEqualTo(LocalDate.of(2021, 6, 1));
        assertThat(lines(imports.foreseen(file, newsroom.administrator)))
                .extracting(SourceLine::outcome)
                .allMatch(Outcome.Same.class::isInstance);
    }

    @Test
    void whatChangedSinceItWasSeenIsShownAgainAndNotWritten() {
        var file = bytes(HEAD + agency + ",,2020-01-01,2030-01-01,,\n");
        var lines = lines(imports.foreseen(file, newsroom.administrator));
        sources.setDates(
                sources.find(newsroom.agency).orElseThrow(),
                FIRST.plusDays(1),
                Optional.empty(),
                newsroom.administrator);

        var result = imports.bringIn(file, lines, newsroom.administrator);

        assertThat(result).isInstanceOf(SourceImport.Foreseen.class);
        assertThat(sources.find(newsroom.agency).orElseThrow().listedUntil()).isEmpty();
    }

    @Test
    void aRowThatNamesWhatWasMergedMeansTheOther() {
        sources.add(fresh, false, FIRST, Optional.empty(), newsroom.administrator);
        var into = sources.named(fresh).orElseThrow();
        merges.merge(newsroom.agency, into.id(), newsroom.administrator);
        var row = agency + ",,2021-01-01,,,\n";

        var lines = foreseen(HEAD + row);
        var both = foreseen(HEAD + row + fresh + ",,2022-01-01,,,\n");
        imports.bringIn(bytes(HEAD + row), lines, newsroom.administrator);

        assertThat(lines.getFirst().outcome())
                .isInstanceOfSatisfying(
                        Outcome.Changed.class,
                        changed -> assertThat(changed.before()).isEqualTo(into));
        assertThat(both.getLast().outcome()).isEqualTo(faulty(Fault.TWICE));
        assertThat(sources.named(fresh).orElseThrow().listedFrom())
                .isEqualTo(LocalDate.of(2021, 1, 1));
        merges.undo(newsroom.agency, newsroom.administrator);
        assertThat(sources.named(agency).orElseThrow().listedFrom()).isEqualTo(FIRST);
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatTheListHas() {
        sources.setLicence(
                sources.find(newsroom.agency).orElseThrow(),
                new Licence("独家", Optional.empty()),
                newsroom.administrator);

        var lines = foreseen("name,until\n" + agency + ",2031-01-01\n");

        assertThat(lines)
                .extracting(SourceLine::outcome)
                .containsExactly(
                        new Outcome.Changed(
                                sources.find(newsroom.agency).orElseThrow(),
                                new SourceEntry(
                                        agency,
                                        false,
                                        FIRST,
                                        Optional.of(LocalDate.of(2031, 1, 1)),
                                        new Licence("独家", Optional.empty()))));
    }

    @Test
    void onlyAnAdministratorBringsInAListAndOnlyATable() {
        var file = bytes(HEAD + fresh + ",,2026-01-01,,,\n");

        assertThat(imports.foreseen(file, newsroom.chiefEditor))
                .isEqualTo(new SourceImport.NotAllowed());
        assertThat(imports.bringIn(file, List.of(), newsroom.editor))
                .isEqualTo(new SourceImport.NotAllowed());
        assertThat(imports.foreseen(bytes("单位,日期\n甲,乙\n"), newsroom.administrator))
                .isEqualTo(new SourceImport.NoHeadings());
        assertThat(imports.foreseen(new byte[0], newsroom.administrator))
                .isEqualTo(new SourceImport.Unreadable(SheetResult.Why.EMPTY));
        var seen = sources.find(newsroom.agency).orElseThrow();
        assertThat(sources.setLicence(seen, Licence.NONE, newsroom.deskChief))
                .isEqualTo(new SourceResult.NotAllowed());
    }

    private static Outcome faulty(Fault fault) {
        return new Outcome.Faulty(List.of(fault));
    }

    private List<SourceLine> foreseen(String table) {
        return lines(imports.foreseen(bytes(table), newsroom.administrator));
    }

    private static List<SourceLine> lines(SourceImport result) {
        return ((SourceImport.Foreseen) result).lines();
    }

    private static byte[] bytes(String table) {
        return table.getBytes(StandardCharsets.UTF_8);
    }
}
