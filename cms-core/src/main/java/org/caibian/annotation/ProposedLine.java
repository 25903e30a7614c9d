package org.caibian.annotation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.FormLine;

/** Other words for a line of the form, as they were typed into a copy where others stood. */
record ProposedLine(FormLine line, String stood, String words) {

    /** All lines that were changed, in the order of the form. */
    static List<ProposedLine> between(Content base, Map<FormLine, String> typed) {
        return Stream.of(FormLine.values())
                .filter(typed::containsKey)
                .map(line ->
                        new ProposedLine(line, line.of(base), typed.getOrDefault(line, "").strip()))
                .filter(each -> !each.words().equals(each.stood()))
                .toList();
    }

    /** Whether what it is typed over stands there still. */
    boolean isOf(Content now) {
        return line.of(now).equals(stood);
    }

    /** Whether its words stand there by now. */
    boolean isDone(Content now) {
        return line.of(now).equals(words);
    }

    /** Whether that suggestion is this one: the same for the same line. */
    boolean isIn(Annotation suggestion) {
        return suggestion.replacement().filter(words::equals).isPresent()
                && suggestion.instead().filter(there -> there.line() == line).isPresent();
    }
}
