package org.caibian.text;

import java.util.List;

/** The smallest thing two bodies are compared by: a word, or where a part begins or ends. */
public sealed interface Token {

    /** Some characters that carry the same marks: a word of the line, in most cases. */
    record Word(String text, List<Mark> marks) implements Token {
        public Word {
            marks = List.copyOf(marks);
        }
    }

    /**
     * Here {@code part} begins; {@code form} says of a cell of more than one column or row how
     * many, as in {@code 2×1}, of a picture which it is, by the SHA-256 of its bytes and its
     * pixels, and is empty otherwise.
     */
    record Opening(Part part, String form) implements Token {}

    /** Here a part that holds others ends. */
    record Closing(Part.Family family) implements Token {}

    /**
     * What has to be equal for one to count as the other: its characters, whatever they are marked
     * with, or what sort of part begins, so that a heading can have become a paragraph.
     */
    default Object likeness() {
        return switch (this) {
            case Word(var text, var _) -> text;
            case Opening(var part, var _) -> part.family();
            case Closing closing -> closing;
        };
    }
}
