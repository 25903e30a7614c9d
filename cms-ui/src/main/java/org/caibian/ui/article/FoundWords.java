package org.caibian.ui.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.caibian.article.Manuscript;
import org.caibian.article.Problem.Field;
import org.caibian.ui.editor.Unsent;

/** Words found in a browser's journal, put into the manuscript the page shows. */
final class FoundWords {
    private FoundWords() {}

    /** What was chosen and not typed stays as it is in {@code present}. */
    static Manuscript in(Manuscript present, Unsent unsent) {
        var typed = new Typed(unsent.fields());
        return new Manuscript(
                present.kind(),
                Sheet.oneLine(typed.or(Field.HEADLINE, present.headline())),
                typed.or(Field.ORIGINAL_TITLE, present.originalTitle()),
                typed.or(Field.ORIGINAL_AUTHOR, present.originalAuthor()),
                Sheet.oneLine(typed.or(Field.SUMMARY, present.summary())),
                typed.or(Field.DATELINE, present.dateline()),
                Facts.split(typed.or(Field.AUTHORS, String.join(" ", present.authors()))),
                present.source(),
                present.section(),
                present.topicSlug(),
                present.tags(),
                present.picture(),
                present.continues(),
                typed.or(Field.NOTE, present.note()),
                unsent.body());
    }

    /** Whether both say the same: what came here although its answer got lost is not missing. */
    static boolean same(Manuscript one, Manuscript other) {
        return Words.body(one.body()).equals(Words.body(other.body()))
                && fields(one).equals(fields(other));
    }

    /** Every line of it, for comparing: the fields first, then the body. */
    static List<String> lines(Manuscript words) {
        var lines = new ArrayList<String>(fields(words));
        lines.removeIf(String::isEmpty);
        lines.addAll(Words.body(words.body()).plain().lines().toList());
        return List.copyOf(lines);
    }

    private static List<String> fields(Manuscript words) {
        return Arrays.asList(
                words.headline().strip(),
                words.summary().strip(),
                words.originalTitle().strip(),
                words.originalAuthor().strip(),
                words.dateline().strip(),
                String.join(" ", words.authors()),
                words.note().strip());
    }

    private record Typed(Map<String, String> fields) {
        String or(Field name, String present) {
            return fields.getOrDefault(name.name(), present);
        }
    }
}
