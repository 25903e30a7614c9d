package org.caibian.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;
import org.caibian.source.SourceLine.Fault;
import org.caibian.source.SourceLine.Outcome;
import org.junit.jupiter.api.Test;

/** All that is wrong with a row of a list of sources is told at once. */
class SourceRowReaderTest {

    private static final Headings<SourceColumn> HEAD =
            SourceColumn.headings(row("名称", "本社", "从哪天起", "到哪天为止", "授权条款", "授权到哪天为止"))
                    .orElseThrow();

    private static final Source OWN =
            new Source(
                    new SourceId(1),
                    "晨岸",
                    true,
                    LocalDate.of(2020, 1, 1),
                    Optional.empty(),
                    Licence.NONE,
                    1);

    @Test
    void everyCellThatCannotBeReadIsTold() {
        assertThat(faults(row("新岸社", "也许", "很久以前", "将来", "", "很久")))
                .containsExactly(Fault.OWN, Fault.FROM, Fault.UNTIL, Fault.LICENCE_UNTIL);
    }

    @Test
    void whatIsOutOfBoundsIsToldBesideWhatDoesNotGoTogether() {
        assertThat(faults(row("新".repeat(41), "", "2026-01-01", "2025-01-01", "长".repeat(201), "")))
                .containsExactly(Fault.NAME, Fault.BACKWARDS, Fault.LICENCE);
        assertThat(faults(row("新岸社", "", "", "", "", "2027-01-01")))
                .containsExactly(Fault.FROM, Fault.NO_LICENCE);
    }

    @Test
    void aSourceThatIsListedKeepsItsFirstDayAndWhetherItIsTheNewsroom() {
        var row = row("晨岸", "否", "", "2019-12-31", "", "");

        assertThat(faults(new SourceRowReader(HEAD, row, Optional.of(OWN), false)))
                .containsExactly(Fault.OWN_FIXED, Fault.BACKWARDS);
    }

    @Test
    void aRowThatComesAgainHasItsOwnFaultsToo() {
        assertThat(again(row("新岸社", "", "很久以前", "", "", "")))
                .containsExactly(Fault.TWICE, Fault.FROM);
        assertThat(again(row("", "", "2026-01-01", "", "", ""))).containsExactly(Fault.NAME);
    }

    private static List<Fault> again(Sheet.Row row) {
        return faults(new SourceRowReader(HEAD, row, Optional.empty(), true));
    }

    private static List<Fault> faults(Sheet.Row row) {
        return faults(new SourceRowReader(HEAD, row, Optional.empty(), false));
    }

    private static List<Fault> faults(SourceRowReader reader) {
        return ((Outcome.Faulty) reader.outcome()).faults();
    }

    private static Sheet.Row row(String... cells) {
        return new Sheet.Row(1, List.of(cells));
    }
}
