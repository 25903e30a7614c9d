package org.caibian.text;

import java.util.List;

/** Writes a body as bare words. */
final class PlainWriter {

    private final StringBuilder plain = new StringBuilder();

    private PlainWriter() {}

    static String plain(Body body) {
        var writer = new PlainWriter();
        writer.blocks(body.blocks());
        return writer.plain.toString().strip();
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var line) -> line(line);
            case Block.Heading(var _, var line) -> line(line);
            case Block.Items(var _, var items) -> items.forEach(this::blocks);
            case Block.Quote(var quoted) -> blocks(quoted);
            case Block.PullQuote(var line) -> line(line);
            case Block.FactBox(var title, var blocks) -> {
                plain.append(title).append('\n');
                blocks(blocks);
            }
            case Block.Table(var rows) ->
                    rows.forEach(row -> row.forEach(cell -> blocks(cell.blocks())));
            // What stands below a picture is said of it, and is no line of the story.
            case Block.Rule(), Block.Picture _ -> {}
        }
    }

    /** The words of its notes stand below a line. */
    private void line(List<Inline> line) {
        var notes = new StringBuilder();
        for (var inline : line) {
            switch (inline) {
                case Run run -> plain.append(run.text());
                case Footnote(var text) -> notes.append(text).append('\n');
            }
        }
        plain.append('\n').append(notes);
    }
}
