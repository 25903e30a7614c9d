package org.caibian.text;

import java.util.List;

/**
 * A block of a body. Which kinds there are, and what each may hold, is the editor's whole schema.
 */
public sealed interface Block {

    /** What it is compared by, cut as finely as {@code grain} says; nothing is left out. */
    default List<Token> tokens(Grain grain) {
        return TokenWriter.of(this, grain);
    }

    /** A paragraph; may be empty while the article is being written. */
    record Paragraph(List<Inline> line) implements Block {
        public Paragraph {
            line = List.copyOf(line);
        }
    }

    /** A heading inside the body, of level 2 or 3: the headline is level 1. */
    record Heading(int level, List<Inline> line) implements Block {
        public Heading {
            line = List.copyOf(line);
        }
    }

    /** A list with bullets, or numbered from one. */
    record Items(boolean numbered, List<List<Block>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** Somebody else's words. */
    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A line of the story itself, set large between its paragraphs (引语). */
    record PullQuote(List<Inline> line) implements Block {
        public PullQuote {
            line = List.copyOf(line);
        }
    }

    /** What one should know besides, in a frame of its own (资料框). */
    record FactBox(String title, List<Block> blocks) implements Block {
        public FactBox {
            blocks = List.copyOf(blocks);
        }
    }

    /** Rows of cells. */
    record Table(List<List<Cell>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A single picture (插图), named by the SHA-256 of its bytes and measured in pixels, 0 where
     * nobody has measured it; {@code alt} tells who cannot see it what it shows.
     */
    record Picture(String sha256, int width, int height, String alt, String caption, String credit)
            implements Block {

        /** The most characters a caption may have. */
        public static final int LONGEST_CAPTION = 300;

        /** The most characters that {@code alt} or a credit may have. */
        public static final int LONGEST_LINE = 120;

        /** The same picture with the measures its bytes have. */
        public Picture measuring(int pixelsWide, int pixelsHigh) {
            return new Picture(sha256, pixelsWide, pixelsHigh, alt, caption, credit);
        }
    }

    /** A line across the column, where the story takes a breath. */
    record Rule() implements Block {}

    /** A cell of a table, some columns wide and some rows high. */
    record Cell(boolean heading, int columns, int rows, List<Block> blocks) {
        public Cell {
            blocks = List.copyOf(blocks);
        }
    }
}
