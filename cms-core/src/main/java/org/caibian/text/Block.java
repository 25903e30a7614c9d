package org.caibian.text;

import java.util.List;

/**
 * A block of a body. Which kinds there are, and what each may hold, is the editor's whole schema.
 */
public sealed interface Block {
    /** A paragraph; may be empty while the article is being written. */
    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }
    }

    /** A heading inside the body, of level 2 or 3: the headline is level 1. */
    record Heading(int level, List<Run> runs) implements Block {
        public Heading {
            runs = List.copyOf(runs);
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
}
