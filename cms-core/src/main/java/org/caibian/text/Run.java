package org.caibian.text;

import java.util.List;

/** Some characters that carry the same marks. */
public record Run(String text, List<Mark> marks) implements Inline {

    public Run {
        marks = List.copyOf(marks);
    }
}
