package org.caibian.ui.article.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Manuscript.PictureLine;
import org.caibian.manuscript.Problem.Field;
import org.caibian.ui.editor.Unsent;
import org.caibian.ui.parts.Saying;

/**
 * Words and choices found in a browser's journal, put into the manuscript the page shows; what was
 * {@code missed} of the choices goes by its name no more, or not alone.
 */
public record FoundWords(Manuscript words, List<Missed> missed) {

    /** What was chosen in a field, by its name. */
    public record Missed(Field field, String name) {}

    public FoundWords {
        missed = List.copyOf(missed);
    }

    /** What was neither typed nor chosen stays as it is in {@code present}. */
    public static FoundWords in(Manuscript present, Unsent unsent, ByName names) {
        var typed = new Typed(unsent.fields()).in(present.withBody(unsent.body()));
        return new KeptChoices(unsent.fields(), names).in(typed);
    }

    /** Whether {@code other} says the same: what came here although its answer got lost. */
    public boolean areIn(Manuscript other) {
        return Words.body(words.body()).equals(Words.body(other.body()))
                && fields(words).equals(fields(other));
    }

    private static List<Object> fields(Manuscript words) {
        return List.of(
                words.kind(),
                words.headline().strip(),
                words.summary().strip(),
                words.furniture().stripped(),
                words.originalTitle().strip(),
                words.originalAuthor().strip(),
                words.dateline().strip(),
                Names.line(words.authors()),
                words.source(),
                words.section(),
                words.topicSlug(),
                Set.copyOf(words.tags()),
                words.picture().map(FoundWords::stripped),
                words.continues(),
                words.note().strip());
    }

    private static PictureLine stripped(PictureLine line) {
        return new PictureLine(
                line.sha256(), line.alt().strip(), line.caption().strip(), line.credit().strip());
    }

    /** What has to be chosen again, in a sentence; empty where nothing has. */
    public String again() {
        return missed.isEmpty()
                ? ""
                : Saying.words(
                        "recovered.again",
                        missed.stream()
                                .map(FoundWords::said)
                                .collect(Collectors.joining(Saying.words("list.comma"))));
    }

    private static String said(Missed one) {
        return Saying.words(
                "recovered.again.one", Saying.words("field." + one.field()), one.name());
    }

    private record Typed(Map<String, String> fields) {
        Manuscript in(Manuscript present) {
            return present.with(all ->
                    all.headline(Words.oneLine(or(Field.HEADLINE, present.headline())))
                            .furniture(furniture(present.furniture()))
                            .originalTitle(or(Field.ORIGINAL_TITLE, present.originalTitle()))
                            .originalAuthor(or(Field.ORIGINAL_AUTHOR, present.originalAuthor()))
                            .summary(Words.oneLine(or(Field.SUMMARY, present.summary())))
                            .dateline(or(Field.DATELINE, present.dateline()))
                            .authors(Names.in(or(Field.AUTHORS, Names.line(present.authors()))))
                            .picture(present.picture().map(this::picture))
                            .note(or(Field.NOTE, present.note())));
        }

        private Furniture furniture(Furniture present) {
            return new Furniture(
                    or(Field.KICKER, present.kicker()),
                    or(Field.SUBTITLE, present.subtitle()),
                    present.ai(),
                    or(Field.SEO_TITLE, present.seoTitle()),
                    Words.oneLine(or(Field.SEO_DESCRIPTION, present.seoDescription())));
        }

        private PictureLine picture(PictureLine present) {
            return new PictureLine(
                    present.sha256(),
                    fields.getOrDefault(PictureLines.ALT, present.alt()),
                    fields.getOrDefault(PictureLines.CAPTION, present.caption()),
                    fields.getOrDefault(PictureLines.CREDIT, present.credit()));
        }

        private String or(Field name, String present) {
            return fields.getOrDefault(name.name(), present);
        }
    }
}
