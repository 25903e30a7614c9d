package org.caibian.ui.admin;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.caibian.ui.parts.Bits;

/**
 * What a file that is brought in looks like: a few rows to see, and the same as a file to begin
 * one's own with.
 */
final class SampleSheet extends Div {
    /** By which spreadsheets know that what follows is UTF-8. */
    private static final String MARK = "\uFEFF";

    /** Of the file of {@code key}, whose rows are a text of the house's. */
    SampleSheet(String key) {
        var text = getTranslation(key + ".sample");
        addClassName("samplesheet");
        add(
                Bits.block(
                        "bh",
                        new H2(getTranslation("admin.import.sample")),
                        new Anchor(file(text), getTranslation("admin.import.sample.file"))),
                table(text.lines().toList()));
    }

    private static DownloadHandler file(String text) {
        var bytes = (MARK + text + "\n").getBytes(StandardCharsets.UTF_8);
        return DownloadHandler.fromInputStream(_ ->
                new DownloadResponse(
                        new ByteArrayInputStream(bytes), "sample.csv", "text/csv", bytes.length));
    }

    private static Div table(List<String> lines) {
        var head = new HtmlContainer("thead");
        head.add(row("th", lines.getFirst()));
        var body = new HtmlContainer("tbody");
        lines.stream().skip(1).forEach(line -> body.add(row("td", line)));
        var table = new HtmlContainer("table");
        table.addClassName("rtab");
        table.add(head, body);
        var rows = Bits.block("rows", table);
        // It may be wider than a phone: whoever has no pointer moves it by keys.
        rows.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", rows.getTranslation("admin.import.sample"));
        return rows;
    }

    private static HtmlContainer row(String cell, String line) {
        var row = new HtmlContainer("tr");
        for (var words : line.split(",", -1)) {
            row.add(Bits.tagged(cell, words));
        }
        return row;
    }
}
