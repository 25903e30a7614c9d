package org.caibian.text;

import java.util.List;
import org.jsoup.nodes.Entities;

/** Writes a body as HTML by allow-list; the only place where a body becomes markup. */
final class HtmlWriter {

    private final StringBuilder html = new StringBuilder();
    private String opening;

    private HtmlWriter(String dateline) {
        this.opening =
                dateline.isBlank()
                        ? ""
                        : "<span class=\"dateline\">" + escaped(dateline.strip()) + "</span>";
    }

    static String html(Body body) {
        return html(body, "");
    }

    static String html(Body body, String dateline) {
        var writer = new HtmlWriter(dateline);
        writer.blocks(body.blocks());
        return writer.html.toString();
    }

    private void blocks(List<Block> blocks) {
        for (var block : blocks) {
            block(block);
        }
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var runs) -> paragraph(runs);
            case Block.Heading(var level, var runs) -> {
                html.append("<h").append(level).append('>');
                runs(runs);
                html.append("</h").append(level).append('>');
            }
            case Block.Items(var numbered, var items) -> {
                html.append(numbered ? "<ol>" : "<ul>");
                for (var item : items) {
                    html.append("<li>");
                    blocks(item);
                    html.append("</li>");
                }
                html.append(numbered ? "</ol>" : "</ul>");
            }
            case Block.Quote(var blocks) -> {
                html.append("<blockquote>");
                blocks(blocks);
                html.append("</blockquote>");
            }
        }
    }

    /** Empty paragraphs are the writer's breath, not the reader's. */
    private void paragraph(List<Run> runs) {
        if (runs.stream().allMatch(run -> run.text().isBlank())) {
            return;
        }
        html.append("<p>").append(opening);
        opening = "";
        runs(runs);
        html.append("</p>");
    }

    private void runs(List<Run> runs) {
        for (var run : runs) {
            run.marks().forEach(mark -> html.append(opens(mark)));
            html.append(escaped(run.text()));
            run.marks().reversed().forEach(mark -> html.append(closes(mark)));
        }
    }

    private static String opens(Mark mark) {
        return switch (mark) {
            case Mark.Bold() -> "<strong>";
            case Mark.Italic() -> "<em>";
            case Mark.Link(var href) ->
                    "<a href=\"" + escaped(href) + "\" rel=\"noopener nofollow\">";
        };
    }

    private static String closes(Mark mark) {
        return switch (mark) {
            case Mark.Bold() -> "</strong>";
            case Mark.Italic() -> "</em>";
            case Mark.Link(var _) -> "</a>";
        };
    }

    private static String escaped(String text) {
        return Entities.escape(text).replace("\"", "&quot;");
    }
}
