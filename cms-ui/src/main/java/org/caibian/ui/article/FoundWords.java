package org.caibian.ui.article;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caibian.article.AiUse;
import org.caibian.article.Content;
import org.caibian.article.Furniture;
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
                typed.furniture(present.furniture()),
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

    /** What was typed of it, for comparing; what was chosen is the same on both sides. */
    static Content typed(Manuscript words) {
        return new Content(
                words.kind(),
                Words.headline(words.headline()),
                typed(words.furniture()),
                words.originalTitle().strip(),
                words.originalAuthor().strip(),
                words.summary().strip(),
                words.dateline().strip(),
                words.authors(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                words.note().strip(),
                Words.body(words.body()));
    }

    private static Furniture typed(Furniture furniture) {
        return new Furniture(
                        furniture.kicker(),
                        furniture.subtitle(),
                        AiUse.NONE,
                        furniture.seoTitle(),
                        furniture.seoDescription())
                .stripped();
    }

    private static List<String> fields(Manuscript words) {
        return Arrays.asList(
                words.headline().strip(),
                words.summary().strip(),
                typed(words.furniture()).toString(),
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

        /** The use of AI is chosen, not typed. */
        Furniture furniture(Furniture present) {
            return new Furniture(
                    or(Field.KICKER, present.kicker()),
                    or(Field.SUBTITLE, present.subtitle()),
                    present.ai(),
                    or(Field.SEO_TITLE, present.seoTitle()),
                    Sheet.oneLine(or(Field.SEO_DESCRIPTION, present.seoDescription())));
        }
    }
}
