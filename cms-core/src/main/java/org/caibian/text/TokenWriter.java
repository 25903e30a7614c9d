package org.caibian.text;

import java.util.ArrayList;
import java.util.List;

/** Writes a block as what it is compared by; nothing of it is left out. */
final class TokenWriter {

    private final Grain grain;
    private final List<Token> tokens = new ArrayList<>();

    private TokenWriter(Grain grain) {
        this.grain = grain;
    }

    static List<Token> of(Block block, Grain grain) {
        var tokens = new TokenWriter(grain);
        tokens.block(block);
        return List.copyOf(tokens.tokens);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var line) -> line(Part.PARAGRAPH, line);
            case Block.Heading(var level, var line) ->
                    line(level == 2 ? Part.HEADING_2 : Part.HEADING_3, line);
            case Block.PullQuote(var line) -> line(Part.PULL_QUOTE, line);
            case Block.Items(var numbered, var items) ->
                    in(
                            numbered ? Part.NUMBERS : Part.BULLETS,
                            () -> items.forEach(item -> in(Part.ITEM, () -> blocks(item))));
            case Block.Quote(var blocks) -> in(Part.QUOTE, () -> blocks(blocks));
            case Block.FactBox(var title, var blocks) ->
                    in(
                            Part.FACT_BOX,
                            () -> {
                                opens(Part.BOX_TITLE);
                                words(title, List.of());
                                blocks(blocks);
                            });
            case Block.Table(var rows) ->
                    in(
                            Part.TABLE,
                            () -> rows.forEach(row -> in(Part.ROW, () -> row.forEach(this::cell))));
            case Block.Rule() -> opens(Part.RULE);
            case Block.Picture picture -> picture(picture);
        }
    }

    private void picture(Block.Picture picture) {
        var measures = picture.width() + "×" + picture.height();
        tokens.add(new Token.Opening(Part.PICTURE, picture.sha256() + ' ' + measures));
        below(Part.CAPTION, picture.caption());
        below(Part.CREDIT, picture.credit());
        below(Part.ALTERNATIVE, picture.alt());
    }

    private void below(Part part, String words) {
        if (!words.isEmpty()) {
            opens(part);
            words(words, List.of());
        }
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void cell(Block.Cell cell) {
        var part = cell.heading() ? Part.HEADING_CELL : Part.CELL;
        var spans =
                cell.columns() == 1 && cell.rows() == 1 ? "" : cell.columns() + "×" + cell.rows();
        tokens.add(new Token.Opening(part, spans));
        blocks(cell.blocks());
        tokens.add(new Token.Closing(part.family()));
    }

    private void line(Part part, List<Inline> line) {
        opens(part);
        for (var inline : line) {
            switch (inline) {
                case Run(var text, var marks) -> words(text, marks);
                case Footnote(var text) -> in(Part.FOOTNOTE, () -> words(text, List.of()));
            }
        }
    }

    private void words(String text, List<Mark> marks) {
        grain.cut(text).forEach(word -> tokens.add(new Token.Word(word, marks)));
    }

    private void in(Part part, Runnable content) {
        opens(part);
        content.run();
        tokens.add(new Token.Closing(part.family()));
    }

    private void opens(Part part) {
        tokens.add(new Token.Opening(part, ""));
    }
}
