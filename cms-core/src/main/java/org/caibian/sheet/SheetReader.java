package org.caibian.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.caibian.sheet.SheetResult.Why;

/** Reads the first table of a file, an XLSX or CSV, whatever its name. */
public final class SheetReader {

    /** Files of more bytes are not looked into. */
    public static final int MOST_BYTES = 2 << 20;

    static final int MOST_ROWS = 2_000;
    static final int MOST_CELLS = 40;
    static final int LONGEST_CELL = 2_000;

    private static final byte[] PACKED = {'P', 'K', 3, 4};

    private SheetReader() {}

    public static SheetResult read(byte[] file) {
        try {
            var sheet = new Sheet(said(rows(file)));
            return sheet.rows().isEmpty()
                    ? new SheetResult.Unreadable(Why.EMPTY)
                    : new SheetResult.Read(sheet);
        } catch (UnreadableSheet why) {
            return new SheetResult.Unreadable(why.why());
        }
    }

    private static List<Sheet.Row> rows(byte[] file) throws UnreadableSheet {
        if (file.length > MOST_BYTES) {
            throw new UnreadableSheet(Why.TOO_LARGE);
        }
        return Arrays.mismatch(file, PACKED) == PACKED.length
                ? Workbook.rows(file)
                : CommaSeparated.rows(file);
    }

    private static List<Sheet.Row> said(List<Sheet.Row> rows) {
        return rows.stream().filter(row -> !row.isBlank()).toList();
    }

    /** The cells as they may go on, as long as there are no more of them than there may be. */
    static Sheet.Row row(int number, Stream<String> cells) throws UnreadableSheet {
        var words = new ArrayList<String>();
        for (var cell : (Iterable<String>) cells::iterator) {
            if (words.size() == MOST_CELLS || cell.length() > LONGEST_CELL) {
                throw new UnreadableSheet(Why.TOO_LARGE);
            }
            words.add(cell.strip());
        }
        return new Sheet.Row(number, words);
    }
}
