package org.caibian.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Goes through the lines of a body in their order, and makes a body of what becomes of each. */
final class LineWalk {

    private static final Block NOTHING_WRITTEN = new Block.Paragraph(List.of());

    private final Function<List<Inline>, Lines> change;

    /**
     * What a line became: more than one where some were added, none where it is gone. {@code own}
     * says which of them, counted from 0, is of the kind it was; the others are plain paragraphs.
     */
    record Lines(List<List<Inline>> all, int own) {
        Lines {
            all = all.stream().map(List::copyOf).toList();
        }

        static Lines one(List<Inline> line) {
            return new Lines(List.of(line), 0);
        }

        Stream<Block> blocks(Function<List<Inline>, Block> kind) {
            return IntStream.range(0, all.size())
                    .mapToObj(i ->
                            i == own ? kind.apply(all.get(i)) : new Block.Paragraph(all.get(i)));
        }
    }

    LineWalk(Function<List<Inline>, Lines> change) {
        this.change = change;
    }

    /** The bare characters of each line; what stands for a note is none. */
    static List<String> lines(Body body) {
        var lines = new ArrayList<String>();
        new LineWalk(
                        line -> {
                            lines.add(plain(line));
                            return Lines.one(line);
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
        return new Body(someOf(body.blocks()));
    }

    /** Where something has to stand, an empty paragraph does. */
    private List<Block> someOf(List<Block> blocks) {
        var left = blocks(blocks);
        return left.isEmpty() && !blocks.isEmpty() ? List.of(NOTHING_WRITTEN) : left;
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().flatMap(this::block).toList();
    }

    private Stream<Block> block(Block block) {
        return switch (block) {
            case Block.Paragraph(var line) -> change.apply(line).blocks(Block.Paragraph::new);
            case Block.Heading(var level, var line) ->
                    change.apply(line).blocks(kept -> new Block.Heading(level, kept));
            case Block.PullQuote(var line) -> change.apply(line).blocks(Block.PullQuote::new);
            case Block.Items(var numbered, var items) ->
                    unlessGone(
                            items,
                            all -> all.stream().flatMap(this::item).toList(),
                            left -> new Block.Items(numbered, left));
            case Block.Quote(var blocks) -> unlessGone(blocks, this::blocks, Block.Quote::new);
            case Block.FactBox(var title, var blocks) -> Stream.of(box(title, blocks));
            case Block.Table(var rows) ->
                    Stream.of(
                            new Block.Table(
                                    rows.stream()
                                            .map(row -> row.stream().map(this::cell).toList())
                                            .toList()));
            case Block.Rule(), Block.Picture _ -> Stream.of(block);
        };
    }

    /** What holds lines goes with the last of them. */
    private static <T> Stream<Block> unlessGone(
            List<T> parts, UnaryOperator<List<T>> each, Function<List<T>, Block> block) {
        var left = each.apply(parts);
        return left.isEmpty() && !parts.isEmpty() ? Stream.empty() : Stream.of(block.apply(left));
    }

    /**
     * Of an item that is one paragraph each that comes of it is one; others still begin with one.
     */
    private Stream<List<Block>> item(List<Block> item) {
        var left = blocks(item);
        if (item.isEmpty() || !isParagraph(item.getFirst())) {
            return Stream.of(left);
        }
        if (item.size() == 1 || left.isEmpty()) {
            return left.stream().map(List::of);
        }
        return Stream.of(
                isParagraph(left.getFirst())
                        ? left
                        : Stream.concat(Stream.of(NOTHING_WRITTEN), left.stream()).toList());
    }

    private static boolean isParagraph(Block block) {
        return block instanceof Block.Paragraph;
    }

    private Block box(String title, List<Block> blocks) {
        var lines = change.apply(List.of(new Run(title, List.of()))).all();
        var under = lines.stream().skip(1).<Block>map(Block.Paragraph::new).toList();
        return new Block.FactBox(
                lines.isEmpty() ? "" : plain(lines.getFirst()),
                Stream.concat(under.stream(), someOf(blocks).stream()).toList());
    }

    private Block.Cell cell(Block.Cell cell) {
        return new Block.Cell(cell.heading(), cell.columns(), cell.rows(), someOf(cell.blocks()));
    }
}
