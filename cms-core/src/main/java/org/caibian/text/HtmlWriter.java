package org.caibian.text;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;

/** Writes a body as HTML by allow-list; the only place where a body becomes markup. */
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder();
    private final List<Footnote> notes = new ArrayList<>();
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
            if (block instanceof Block.Paragraph(var line) && hasWords(line)) {
                html.append("<p>").append(opening);
                opening = "";
                line(line);
                html.append("</p>");
            } else {
                block(block);
            }
        }
        if (!opening.isEmpty()) { // a story without one paragraph of its own
            html.insert(0, "<p>" + opening + "</p>");
        }
        notes();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var line) when !hasWords(line) -> {}
            case Block.Paragraph(var line) -> in("p", () -> line(line));
            case Block.Heading(var level, var line) -> in("h" + level, () -> line(line));
            case Block.Items(var numbered, var items) ->
                    in(numbered ? "ol" : "ul", () -> items.forEach(this::item));
            case Block.Quote(var blocks) -> in("blockquote", () -> blocks(blocks));
            case Block.PullQuote(var line) ->
                    in(
                            "aside",
                            "class=\"pullquote\" role=\"note\"",
                            () -> in("p", () -> line(line)));
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

    /** Empty paragraphs are the writer's breath, not the reader's. */
    private static boolean hasWords(List<Inline> line) {
        return line.stream().anyMatch(HtmlWriter::isShown);
    }

    private static boolean isShown(Inline inline) {
        return switch (inline) {
            case Run run -> !run.text().isBlank();
            case Footnote _ -> true;
        };
    }

    private void line(List<Inline> line) {
        for (var inline : line) {
            switch (inline) {
                case Run run -> run(run);
                case Footnote note -> call(note);
            }
        }
    }

    private void run(Run run) {
        run.marks().forEach(mark -> html.append(opens(mark)));
        html.append(escaped(run.text()));
        run.marks().reversed().forEach(mark -> html.append(closes(mark)));
    }

    /** The number in the line leads to the words of the note, and they lead back. */
    private void call(Footnote note) {
        notes.add(note);
        int n = notes.size();
        html.append(
                "<sup><a class=\"call\" id=\"call-%d\" href=\"#note-%d\">%d</a></sup>"
                        .formatted(n, n, n));
    }

    private void notes() {
        if (notes.isEmpty()) {
            return;
        }
        html.append("<ol class=\"footnotes\">");
        for (int n = 1; n <= notes.size(); n++) {
            html.append(
                    "<li id=\"note-%d\">%s <a href=\"#call-%d\">↩</a></li>"
                            .formatted(n, escaped(notes.get(n - 1).text()), n));
        }
        html.append("</ol>");
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

    private static String opens(Mark mark) {
        return switch (mark) {
            case Mark.Link(var href) when href.startsWith("/") ->
                    "<a href=\"" + escaped(href) + "\">";
            case Mark.Link(var href) ->
                    "<a href=\"" + escaped(href) + "\" rel=\"noopener nofollow\">";
            default -> '<' + element(mark) + '>';
        };
    }

    private static String closes(Mark mark) {
        return "</" + element(mark) + '>';
    }

    private static String element(Mark mark) {
        return switch (mark) {
            case Mark.Bold() -> "strong";
            case Mark.Italic() -> "em";
            case Mark.Underline() -> "u";
            case Mark.Strike() -> "s";
            case Mark.Superscript() -> "sup";
            case Mark.Subscript() -> "sub";
            case Mark.Link(var _) -> "a";
        };
    }

    static String escaped(String text) {
        return Entities.escape(text).replace("\"", "&quot;");
    }
}
