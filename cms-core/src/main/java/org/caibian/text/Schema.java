package org.caibian.text;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the editor's schema demands of a body that can be read: that nothing which holds something
 * is empty, that an item begins with a paragraph, that marks go together, and where a link may
 * lead. Only what is submitted is held to it; what was kept before can be read as it is.
 */
final class Schema {

    /**
     * To the web, to a mailbox, or to another story, as the editor asks for it; never with a name
     * or a password before the host, which every reader would be told.
     */
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(https?://[^S/@?#]+([/?#][^S]*)?|mailto:[^S@]+@[^S@]+|/story/[0-9]+)"
                            .replace("S", LineReader.NOT_IN_ADDRESSES),
                    Pattern.CASE_INSENSITIVE);

    private Schema() {}

    static void demandOf(Body body) {
        body.blocks().forEach(Schema::look);
    }

    private static void look(Block block) {
        switch (block) {
            case Block.Paragraph(var line) -> line(line);
            case Block.Heading(var _, var line) -> line(line);
            case Block.PullQuote(var line) -> line(line);
            case Block.Items(var _, var items) -> {
                some(items, "a list without items");
                items.forEach(Schema::item);
            }
            case Block.Quote(var blocks) -> filled(blocks, "an empty quotation");
            case Block.FactBox(var _, var blocks) -> filled(blocks, "an empty box");
            case Block.Table(var rows) -> {
                some(rows, "a table without rows");
                rows.forEach(row -> row.forEach(cell -> filled(cell.blocks(), "an empty cell")));
            }
            case Block.Rule(), Block.Picture _ -> {}
        }
    }

    private static void item(List<Block> item) {
        filled(item, "an empty item");
        Offence.unless(
                item.getFirst() instanceof Block.Paragraph, "an item begins with a paragraph");
    }

    private static void filled(List<Block> blocks, String otherwise) {
        some(blocks, otherwise);
        blocks.forEach(Schema::look);
    }

    private static void some(List<?> parts, String otherwise) {
        Offence.unless(!parts.isEmpty(), otherwise);
    }

    private static void line(List<Inline> line) {
        for (var inline : line) {
            if (inline instanceof Run run) {
                marks(run.marks());
            }
        }
    }

    private static void marks(List<Mark> marks) {
        var kinds = new HashSet<Class<?>>();
        for (var mark : marks) {
            Offence.unless(kinds.add(mark.getClass()), "a mark twice on the same words");
            if (mark instanceof Mark.Link(var href)) {
                Offence.unless(
                        ADDRESS.matcher(href).matches(), "a link where readers may not be sent");
            }
        }
        Offence.unless(
                !kinds.containsAll(List.of(Mark.Superscript.class, Mark.Subscript.class)),
                "words raised and lowered at once");
    }
}
