package org.caibian.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The smallest XLSX an office program opens. */
public final class TestWorkbook {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String PARTS = "http://schemas.openxmlformats.org/package/2006/";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String REL =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private TestWorkbook() {}

    /** Cells in words, but for whole numbers. */
    @SafeVarargs
    public static byte[] of(List<String>... rows) {
        var data = new StringBuilder();
        for (int i = 0; i < rows.length; i++) {
            int number = i + 1;
            data.append(
                    rows[i].stream()
                            .map(TestWorkbook::cell)
                            .collect(
                                    Collectors.joining(
                                            "", "<row r=\"" + number + "\">", "</row>")));
        }
        return holding(data.toString(), Map.of());
    }

    private static String cell(String words) {
        return words.matches("\\d+")
                ? "<c><v>" + words + "</v></c>"
                : "<c t=\"inlineStr\"><is><t>" + words + "</t></is></c>";
    }

    /** With these rows of XML, and more parts than it needs. */
    static byte[] holding(String rows, Map<String, byte[]> more) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                bytes(
                        "<Types xmlns=\"%scontent-types\">".formatted(PARTS)
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
                                + "</Types>"));
        parts.put("_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                bytes(
                        "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                                .formatted(MAIN, REL)));
        parts.put("xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
        parts.put(
                "xl/worksheets/sheet1.xml",
                bytes(
                        "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>"
                                .formatted(MAIN, rows)));
        parts.putAll(more);
        return packed(parts);
    }

    private static byte[] relation(String type, String target) {
        return bytes(
                "<Relationships xmlns=\"%srelationships\"><Relationship Id=\"rId1\" Type=\"%s/%s\" Target=\"%s\"/></Relationships>"
                        .formatted(PARTS, REL, type, target));
    }

    private static byte[] bytes(String xml) {
        return (HEAD + xml).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed(Map<String, byte[]> parts) {
        var all = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(all)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return all.toByteArray();
    }
}
