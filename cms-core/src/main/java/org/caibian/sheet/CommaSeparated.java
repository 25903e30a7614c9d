package org.caibian.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.caibian.sheet.SheetResult.Why;

/** Reads CSV, in UTF-8 or as office programs in China write it. */
final class CommaSeparated {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Charset OF_OFFICES_IN_CHINA = Charset.forName("GB18030");

    private CommaSeparated() {}

    static List<Sheet.Row> rows(byte[] file) throws UnreadableSheet {
        var rows = new ArrayList<Sheet.Row>();
        try (var csv = CSVFormat.EXCEL.parse(new StringReader(text(file)))) {
            for (var record : csv) {
                if (rows.size() == SheetReader.MOST_ROWS) {
                    throw new UnreadableSheet(Why.TOO_MANY_ROWS);
                }
                rows.add(SheetReader.row((int) record.getRecordNumber(), record.stream()));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException damaged) {
            throw new UnreadableSheet(Why.DAMAGED);
        }
        return rows;
    }

    private static String text(byte[] file) throws UnreadableSheet {
        var text =
                decoded(file, StandardCharsets.UTF_8)
                        .or(() -> decoded(file, OF_OFFICES_IN_CHINA))
                        .filter(words -> words.indexOf('\0') < 0)
                        .orElseThrow(() -> new UnreadableSheet(Why.UNKNOWN_KIND));
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException anotherThen) {
            return Optional.empty();
        }
    }
}
