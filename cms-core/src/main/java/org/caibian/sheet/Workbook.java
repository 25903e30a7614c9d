package org.caibian.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.caibian.sheet.SheetResult.Why;

/**
 * Reads the first sheet of an XLSX: unpacked to the last byte that may be, since a small file may
 * hold a lot, and no part is looked for before. Formats and formulas are no matter here; the
 * libraries that know them replace the XML parser of the whole program, or are larger than it.
 */
final class Workbook {

    private static final int MOST_UNPACKED = 24 << 20;
    private static final int MOST_PARTS = 200;
    private static final int CHUNK = 8 << 10;

    private final Map<String, byte[]> parts;

    private Workbook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static List<Sheet.Row> rows(byte[] file) throws UnreadableSheet {
        try {
            return new Workbook(unpacked(file)).rows();
        } catch (IOException | XMLStreamException | RuntimeException damaged) {
            throw new UnreadableSheet(Why.DAMAGED);
        }
    }

    private List<Sheet.Row> rows() throws XMLStreamException, UnreadableSheet {
        var shared =
                parts.containsKey("xl/sharedStrings.xml")
                        ? SheetXml.of(part("xl/sharedStrings.xml")).sharedWords()
                        : List.<String>of();
        return SheetXml.of(part(firstSheet())).rows(shared);
    }

    private String firstSheet() throws XMLStreamException, UnreadableSheet {
        var id = SheetXml.of(part("xl/workbook.xml")).firstSheet();
        var target = SheetXml.of(part("xl/_rels/workbook.xml.rels")).target(id);
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private byte[] part(String name) throws UnreadableSheet {
        var part = parts.get(name);
        if (part == null) {
            throw new UnreadableSheet(Why.DAMAGED);
        }
        return part;
    }

    private static Map<String, byte[]> unpacked(byte[] file) throws IOException, UnreadableSheet {
        var parts = new HashMap<String, byte[]>();
        try (var packed = new ZipInputStream(new ByteArrayInputStream(file))) {
            int left = MOST_UNPACKED;
            for (var part = packed.getNextEntry(); part != null; part = packed.getNextEntry()) {
                if (parts.size() == MOST_PARTS) {
                    throw new UnreadableSheet(Why.TOO_LARGE);
                }
                var bytes = unpacked(packed, left);
                left -= bytes.length;
                parts.put(part.getName(), bytes);
            }
        }
        return parts;
    }

    private static byte[] unpacked(ZipInputStream from, int most)
            throws IOException, UnreadableSheet {
        var all = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            if (all.size() + read > most) {
                throw new UnreadableSheet(Why.TOO_LARGE);
            }
            all.write(chunk, 0, read);
        }
        return all.toByteArray();
    }
}
