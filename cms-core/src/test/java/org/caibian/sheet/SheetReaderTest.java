package org.caibian.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caibian.sheet.SheetResult.Why;
import org.junit.jupiter.api.Test;

/** A table is read whole, within bounds, or not at all. */
class SheetReaderTest {

    private static final Charset OF_OFFICES_IN_CHINA = Charset.forName("GB18030");

    @Test
    void aSpreadsheetIsReadInWords() {
        var file =
                TestWorkbook.of(List.of("名称", "从哪天起"), List.of("海岸通讯社", "46023"), List.of(" 远洋社 "));

        assertThat(SheetReader.read(file))
                .isEqualTo(
                        read(
                                new Sheet.Row(1, List.of("名称", "从哪天起")),
                                new Sheet.Row(2, List.of("海岸通讯社", "46023")),
                                new Sheet.Row(3, List.of("远洋社"))));
    }

    /** As office programs write them: words apart from the cells, and no cell where none is. */
    @Test
    void sharedWordsAreReadInTheirPlaceWithoutHowTheyAreReadAloud() {
        var words =
                """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <si><t>名称</t></si><si><r><t>海岸</t></r><r><t>通讯社</t></r>\
                <rPh sb="0" eb="2"><t>haian</t></rPh></si></sst>\
                """;
        var file =
                TestWorkbook.holding(
                        """
                        <row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><f>1+1</f><v>46023</v></c></row>\
                        <row r="5"><c r="B5" t="s"><v>1</v></c></row>\
                        """,
                        Map.of("xl/sharedStrings.xml", words.getBytes(StandardCharsets.UTF_8)));

        assertThat(SheetReader.read(file))
                .isEqualTo(
                        read(
                                new Sheet.Row(2, List.of("名称", "", "46023")),
                                new Sheet.Row(5, List.of("", "海岸通讯社"))));
    }

    @Test
    void commaSeparatedWordsAreReadInEitherEncoding() {
        var text = "名称,条款\n海岸通讯社,\"可转载,须注明\"\n\n远洋社,\n";
        var rows =
                read(
                        new Sheet.Row(1, List.of("名称", "条款")),
                        new Sheet.Row(2, List.of("海岸通讯社", "可转载,须注明")),
                        new Sheet.Row(4, List.of("远洋社", "")));

        assertThat(SheetReader.read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(rows);
        assertThat(SheetReader.read(text.getBytes(OF_OFFICES_IN_CHINA))).isEqualTo(rows);
    }

    @Test
    void aSmallFileThatUnpacksToALotIsGivenUp() {
        var lot = new byte[64 << 20];
        var bomb = TestWorkbook.holding("<row r=\"1\"/>", Map.of("xl/styles.xml", lot));

        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(SheetReader.read(bomb)).isEqualTo(unreadable(Why.TOO_LARGE));
    }

    @Test
    void whatIsLargerThanAListCanBeIsGivenUp() {
        assertThat(SheetReader.read(new byte[SheetReader.MOST_BYTES + 1]))
                .isEqualTo(unreadable(Why.TOO_LARGE));
        assertThat(SheetReader.read(utf8("x\n".repeat(SheetReader.MOST_ROWS + 1))))
                .isEqualTo(unreadable(Why.TOO_MANY_ROWS));
        assertThat(SheetReader.read(utf8(",".repeat(SheetReader.MOST_CELLS) + "x")))
                .isEqualTo(unreadable(Why.TOO_LARGE));
        assertThat(SheetReader.read(utf8("长".repeat(SheetReader.LONGEST_CELL + 1))))
                .isEqualTo(unreadable(Why.TOO_LARGE));
    }

    @Test
    void whatIsNoTableIsGivenUp() {
        var cut = TestWorkbook.of(List.of("名称"));
        var entity =
                TestWorkbook.holding(
                        "<row r=\"1\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row>", Map.of());

        assertThat(SheetReader.read(Arrays.copyOf(cut, cut.length / 2)))
                .isEqualTo(unreadable(Why.DAMAGED));
        assertThat(SheetReader.read(entity)).isInstanceOf(SheetResult.Unreadable.class);
        assertThat(SheetReader.read(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}))
                .isInstanceOf(SheetResult.Unreadable.class);
        assertThat(SheetReader.read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, 0, 0, 0}))
                .isEqualTo(unreadable(Why.UNKNOWN_KIND));
        assertThat(SheetReader.read(utf8(" \n,,\n"))).isEqualTo(unreadable(Why.EMPTY));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static SheetResult read(Sheet.Row... rows) {
        return new SheetResult.Read(new Sheet(List.of(rows)));
    }

    private static SheetResult unreadable(Why why) {
        return new SheetResult.Unreadable(why);
    }
}
