package org.caibian.text;

import java.util.List;

/** Writes a body as bare words. */
final class PlainWriter {

    private PlainWriter() {}

    static String plain(Body body) {
        var plain = new StringBuilder();
        blocks(body.blocks(), plain);
        return plain.toString().strip();
    }

    private static void blocks(List<Block> blocks, StringBuilder plain) {
        for (var block : blocks) {
            switch (block) {
                case Block.Paragraph(var runs) -> line(runs, plain);
                case Block.Heading(var _, var runs) -> line(runs, plain);
                case Block.Items(var _, var items) -> items.forEach(i -> blocks(i, plain));
                case Block.Quote(var quoted) -> blocks(quoted, plain);
            }
        }
    }

    private static void line(List<Run> runs, StringBuilder plain) {
        runs.forEach(run -> plain.append(run.text()));
        plain.append('\n');
    }
}
