package org.caibian.text;

import java.util.ArrayList;
import java.util.List;

/** Writes the lines of a body by allow-list, and beneath it all the notes they call. */
final class LineWriter {

    private final StringBuilder html;
    private final List<Footnote> notes = new ArrayList<>();

    LineWriter(StringBuilder html) {
        this.html = html;
    }

    /** Empty paragraphs are the writer's breath, not the reader's. */
    static boolean hasWords(List<Inline> line) {
        return line.stream().anyMatch(LineWriter::isShown);
    }

    private static boolean isShown(Inline inline) {
        return switch (inline) {
            case Run run -> !run.text().isBlank();
            case Footnote _ -> true;
        };
    }

    void line(List<Inline> line) {
        for (var inline : line) {
            switch (inline) {
                case Run run -> run(run);
                case Footnote note -> call(note);
            }
        }
    }

    private void run(Run run) {
        run.marks().forEach(mark -> html.append(opens(mark)));
        html.append(HtmlWriter.escaped(run.text()));
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

    void notes() {
        if (notes.isEmpty()) {
            return;
        }
        html.append("<ol class=\"footnotes\">");
        for (int n = 1; n <= notes.size(); n++) {
            html.append(
                    "<li id=\"note-%d\">%s <a href=\"#call-%d\">↩</a></li>"
                            .formatted(n, HtmlWriter.escaped(notes.get(n - 1).text()), n));
        }
        html.append("</ol>");
    }

    private static String opens(Mark mark) {
        return switch (mark) {
            case Mark.Link(var href) when href.startsWith("/") ->
                    "<a href=\"" + HtmlWriter.escaped(href) + "\">";
            case Mark.Link(var href) ->
                    "<a href=\"" + HtmlWriter.escaped(href) + "\" rel=\"noopener nofollow\">";
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
}
