package org.caibian.text;

import java.util.List;
import org.jsoup.nodes.Entities;

/** Writes a body as HTML by allow-list: here alone, and in its lines, a body becomes markup. */
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder();
    private final LineWriter lines = new LineWriter(html);
    private final String pictures;
    private String opening;

    private HtmlWriter(String dateline, String pictures) {
        this.pictures = pictures;
        this.opening =
                dateline.isBlank()
                        ? ""
                        : "<span class=\"dateline\">" + escaped(dateline.strip()) + "</span>";
    }

    static String html(Body body, String dateline, String pictures) {
        var writer = new HtmlWriter(dateline, pictures);
        writer.story(body.blocks());
        return writer.html.toString();
    }

    private void story(List<Block> blocks) {
        for (var block : blocks) {
            if (block instanceof Block.Paragraph(var line) && LineWriter.hasWords(line)) {
                html.append("<p>").append(opening);
                opening = "";
                lines.line(line);
                html.append("</p>");
            } else {
                block(block);
            }
        }
        if (!opening.isEmpty()) { // a story without one paragraph of its own
            html.insert(0, "<p>" + opening + "</p>");
        }
        lines.notes();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var line) when !LineWriter.hasWords(line) -> {}
            case Block.Paragraph(var line) -> in("p", () -> lines.line(line));
            case Block.Heading(var level, var line) -> in("h" + level, () -> lines.line(line));
            case Block.Items(var numbered, var items) ->
                    in(numbered ? "ol" : "ul", () -> items.forEach(this::item));
            case Block.Quote(var blocks) -> in("blockquote", () -> blocks(blocks));
            case Block.PullQuote(var line) ->
                    in(
                            "aside",
                            "class=\"pullquote\" role=\"note\"",
                            () -> in("p", () -> lines.line(line)));
            case Block.FactBox(var title, var blocks) ->
                    in("aside", "class=\"factbox\" role=\"note\"", () -> factBox(title, blocks));
            // Wider than a phone, it is moved by itself, with the keys too.
            case Block.Table(var rows) ->
                    in("div", "class=\"table\" tabindex=\"0\"", () -> table(rows));
            case Block.Rule() -> html.append("<hr>");
            case Block.Picture picture -> in("figure", () -> picture(picture));
        }
    }

    /** Its place is kept free while it comes, and it comes when it is about to be seen. */
    private void picture(Block.Picture picture) {
        html.append("<img src=\"").append(escaped(pictures)).append(picture.sha256()).append('"');
        if (picture.width() > 0 && picture.height() > 0) {
            html.append(" width=\"%d\" height=\"%d\"".formatted(picture.width(), picture.height()));
        }
        html.append(" alt=\"").append(escaped(picture.alt().strip()));
        html.append("\" loading=\"lazy\" decoding=\"async\">");
        var caption = picture.caption().strip();
        var credit = picture.credit().strip();
        if (!caption.isEmpty() || !credit.isEmpty()) {
            in(
                    "figcaption",
                    () -> {
                        below("caption", caption);
                        below("credit", credit);
                    });
        }
    }

    private void below(String name, String words) {
        if (!words.isEmpty()) {
            in("span", "class=\"" + name + '"', () -> html.append(escaped(words)));
        }
    }

    private void item(List<Block> item) {
        in("li", () -> blocks(item));
    }

    private void factBox(String title, List<Block> blocks) {
        if (!title.isBlank()) {
            in("h3", () -> html.append(escaped(title)));
        }
        blocks(blocks);
    }

    private void table(List<List<Block.Cell>> rows) {
        in("table", () -> rows.forEach(row -> in("tr", () -> row.forEach(this::cell))));
    }

    private void cell(Block.Cell cell) {
        in(cell.heading() ? "th" : "td", spans(cell), () -> blocks(cell.blocks()));
    }

    private static String spans(Block.Cell cell) {
        var columns = cell.columns() == 1 ? "" : "colspan=\"" + cell.columns() + '"';
        var rows = cell.rows() == 1 ? "" : "rowspan=\"" + cell.rows() + '"';
        return (columns + ' ' + rows).strip();
    }

    private void in(String name, Runnable content) {
        in(name, "", content);
    }

    private void in(String name, String attributes, Runnable content) {
        html.append('<').append(name).append(attributes.isEmpty() ? "" : " ").append(attributes);
        html.append('>');
        content.run();
        html.append("</").append(name).append('>');
    }

    /** For words and for what stands in quotation marks alike. */
    static String escaped(String text) {
        return Entities.escape(text);
    }
}
