package org.caibian.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Goes through the lines of a body in their order, and makes a body of what becomes of each. */
final class LineWalk {

    private final UnaryOperator<List<Inline>> change;

    LineWalk(UnaryOperator<List<Inline>> change) {
        this.change = change;
    }

    /** The bare characters of each line; what stands for a note is none. */
    static List<String> lines(Body body) {
        var lines = new ArrayList<String>();
        new LineWalk(
                        line -> {
                            lines.add(plain(line));
                            return line;
                        })
                .through(body);
        return List.copyOf(lines);
    }

    static String plain(List<Inline> line) {
        return line.stream()
                .map(inline -> inline instanceof Run run ? run.text() : "")
                .collect(Collectors.joining());
    }

    Body through(Body body) {
        return new Body(blocks(body.blocks()));
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph(var line) -> new Block.Paragraph(change.apply(line));
            case Block.Heading(var level, var line) -> new Block.Heading(level, change.apply(line));
            case Block.PullQuote(var line) -> new Block.PullQuote(change.apply(line));
            case Block.Items(var numbered, var items) ->
                    new Block.Items(numbered, items.stream().map(this::blocks).toList());
            case Block.Quote(var blocks) -> new Block.Quote(blocks(blocks));
            case Block.FactBox(var title, var blocks) ->
                    new Block.FactBox(title(title), blocks(blocks));
            case Block.Table(var rows) ->
                    new Block.Table(
                            rows.stream()
                                    .map(row -> row.stream().map(this::cell).toList())
                                    .toList());
            case Block.Rule(), Block.Picture _ -> block;
        };
    }

    private String title(String title) {
        return plain(change.apply(List.of(new Run(title, List.of()))));
    }

    private Block.Cell cell(Block.Cell cell) {
        return new Block.Cell(cell.heading(), cell.columns(), cell.rows(), blocks(cell.blocks()));
    }
}
