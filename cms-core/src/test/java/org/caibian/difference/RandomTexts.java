package org.caibian.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.caibian.text.Block;
import org.caibian.text.Body;
import org.caibian.text.Footnote;
import org.caibian.text.Inline;
import org.caibian.text.Mark;
import org.caibian.text.Run;

/** Bodies of every part the schema knows, and others that came of them by changes. */
public final class RandomTexts {

    private static final List<String> WORDS =
            List.of("东屿港", "恢复", "通航", "，", "货轮", "四十一", "小时", "。", "的", "AIS", "23日", "𠮷野");
    private static final List<Mark> MARKS =
            List.of(
                    new Mark.Bold(),
                    new Mark.Italic(),
                    new Mark.Link("https://a.example/1"),
                    new Mark.Link("https://a.example/2"));

    private final RandomGenerator random;

    public RandomTexts(RandomGenerator random) {
        this.random = random;
    }

    public Body body() {
        return new Body(some(6, this::standing));
    }

    /** The same after some blocks were dropped, moved in, or written anew. */
    public Body changed(Body body) {
        var blocks = new ArrayList<Block>();
        for (var block : body.blocks()) {
            switch (random.nextInt(5)) {
                case 0 -> {}
                case 1 -> blocks.addAll(List.of(block, standing()));
                case 2 -> blocks.add(touched(block));
                default -> blocks.add(block);
            }
        }
        return new Body(blocks);
    }

    private Block touched(Block block) {
        return switch (block) {
            case Block.Paragraph(var line) -> new Block.Heading(2, line);
            case Block.Heading(var _, var line) -> new Block.Paragraph(touched(line));
            case Block.PullQuote(var line) -> new Block.Paragraph(line);
            case Block.Items(var numbered, var items) -> new Block.Items(!numbered, items);
            case Block.Quote(var blocks) ->
                    new Block.Quote(blocks.stream().map(this::touched).toList());
            case Block.FactBox(var title, var blocks) -> new Block.FactBox(title + "新", blocks);
            case Block.Table(var rows) -> new Block.Table(rows.reversed());
            case Block.Rule() -> flowing(1);
            case Block.Picture(var sha256, var width, var height, var alt, var caption, var _) ->
                    random.nextBoolean()
                            ? picture()
                            : new Block.Picture(sha256, width, height, alt, caption, word());
        };
    }

    private List<Inline> touched(List<Inline> line) {
        var touched = new ArrayList<>(line);
        touched.add(random.nextInt(touched.size() + 1), inline());
        return touched;
    }

    private Block standing() {
        return switch (random.nextInt(9)) {
            case 0 -> new Block.PullQuote(line());
            case 1 -> new Block.FactBox(word(), some(2, () -> flowing(1)));
            case 2 -> new Block.Table(some(2, () -> some(2, this::cell)));
            case 3 -> new Block.Rule();
            case 4 -> picture();
            default -> flowing(2);
        };
    }

    private Block.Picture picture() {
        return new Block.Picture(
                Integer.toString(random.nextInt(4)).repeat(64),
                600,
                400,
                word(),
                random.nextBoolean() ? "" : word() + word(),
                "");
    }

    private Block flowing(int deep) {
        return switch (random.nextInt(deep == 0 ? 2 : 4)) {
            case 0 -> new Block.Heading(2 + random.nextInt(2), line());
            case 2 -> new Block.Quote(some(2, () -> flowing(deep - 1)));
            case 3 ->
                    new Block.Items(
                            random.nextBoolean(), some(3, () -> some(2, () -> flowing(deep - 1))));
            default -> new Block.Paragraph(line());
        };
    }

    private Block.Cell cell() {
        return new Block.Cell(
                random.nextBoolean(),
                1 + random.nextInt(2),
                1,
                some(2, () -> new Block.Paragraph(line())));
    }

    private List<Inline> line() {
        return some(6, this::inline);
    }

    private Inline inline() {
        return random.nextInt(8) == 0 ? new Footnote(word()) : new Run(word(), some(2, this::mark));
    }

    private Mark mark() {
        return MARKS.get(random.nextInt(MARKS.size()));
    }

    private String word() {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private <T> List<T> some(int most, Supplier<T> each) {
        return IntStream.range(0, random.nextInt(most + 1)).mapToObj(_ -> each.get()).toList();
    }
}
