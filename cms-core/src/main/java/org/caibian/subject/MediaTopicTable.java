package org.caibian.subject;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.sheet.Headings;
import org.caibian.sheet.Sheet;
import org.caibian.sheet.SheetReader;
import org.caibian.sheet.SheetResult;

/**
 * The IPTC's list as a table, CSV or XLSX: in its spreadsheets a title stands above the row that
 * heads the columns.
 */
final class MediaTopicTable {

    private static final int FIRST_ROWS = 5;

    private enum Column {
        ID,
        NAME,
        RETIRED
    }

    private static final Map<String, Column> HEADED =
            Map.ofEntries(
                    entry("newscode-qcode (flat)", Column.ID),
                    entry("newscode-qcode", Column.ID),
                    entry("newscode-uri", Column.ID),
                    entry("qcode", Column.ID),
                    entry("uri", Column.ID),
                    entry("编号", Column.ID),
                    entry("name (zh-hans)", Column.NAME),
                    entry("name (zh-cn)", Column.NAME),
                    entry("name (zh)", Column.NAME),
                    entry("zh-hans", Column.NAME),
                    entry("名称", Column.NAME),
                    entry("中文名", Column.NAME),
                    entry("retired", Column.RETIRED));

    private MediaTopicTable() {}

    /** Those of a file, without what was retired; empty where it is no such table. */
    static Optional<List<MediaTopic>> read(byte[] file) {
        return SheetReader.read(file) instanceof SheetResult.Read(var sheet)
                ? topics(sheet.rows()).filter(topics -> !topics.isEmpty())
                : Optional.empty();
    }

    private static Optional<List<MediaTopic>> topics(List<Sheet.Row> rows) {
        return rows.stream()
                .limit(FIRST_ROWS)
                .map(row -> Headings.of(row, HEADED))
                .filter(headings -> headings.have(Column.ID) && headings.have(Column.NAME))
                .findFirst()
                .map(headings ->
                        rows.stream()
                                .filter(row -> headings.in(row, Column.RETIRED).isEmpty())
                                .flatMap(row ->
                                        MediaTopic.named(
                                                headings.in(row, Column.ID),
                                                headings.in(row, Column.NAME))
                                                .stream())
                                .toList());
    }
}
