package org.caibian.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.manuscript.AiUse;
import org.caibian.manuscript.Content;
import org.caibian.manuscript.Headline;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Label;
import org.caibian.manuscript.LeadPicture;
import org.caibian.manuscript.Problem;
import org.caibian.shared.ArticleId;
import org.caibian.text.Body;

/**
 * What became of one text of an article in another: every field that changed, and every block of
 * the body, changed or not. Two texts of different hash always differ here, too.
 */
public record Comparison(List<OfField> fields, List<Passage> passages) {

    /** A field that changed, word by word; a kind and the use of AI by their name in the code. */
    public record OfField(Problem.Field field, List<Piece> pieces) {
        public OfField {
            pieces = List.copyOf(pieces);
        }
    }

    public Comparison {
        fields = List.copyOf(fields);
        passages = List.copyOf(passages);
    }

    public static Comparison of(Content before, Content after) {
        var fields =
                FIELDS.stream().flatMap(field -> field.compare(before, after).stream()).toList();
        return new Comparison(fields, passages(before.body(), after.body()));
    }

    /** The same of bodies alone. */
    public static Comparison of(Body before, Body after) {
        return new Comparison(List.of(), passages(before, after));
    }

    private static List<Passage> passages(Body before, Body after) {
        return Alignment.of(before.blocks(), after.blocks()).stream().map(Passage::of).toList();
    }

    /** Whether the two are one text. */
    public boolean isEmpty() {
        return changes() == 0;
    }

    /** How many fields and passages changed. */
    public int changes() {
        return fields.size() + (int) passages.stream().filter(Passage::isChanged).count();
    }

    /** A field of a content, and how it is read. */
    record FieldOf<T>(Problem.Field field, Function<Content, T> value, Function<T, String> said) {

        boolean differs(Content before, Content after) {
            return !value.apply(before).equals(value.apply(after));
        }

        private Optional<OfField> compare(Content before, Content after) {
            if (!differs(before, after)) {
                return Optional.empty();
            }
            var was = value.apply(before);
            var is = value.apply(after);
            var told = apart(said, was, is);
            return Optional.of(new OfField(field, Wording.of(told.apply(was), told.apply(is))));
        }

        /** Where both read the same, as two sections of one name do, they are told whole. */
        static <T> Function<T, String> apart(Function<T, String> said, T one, T other) {
            return said.apply(one).equals(said.apply(other)) ? String::valueOf : said;
        }
    }

    static final List<FieldOf<?>> FIELDS = fieldsOfContent();

    private static List<FieldOf<?>> fieldsOfContent() {
        var fields = new ArrayList<FieldOf<?>>();
        fields.add(new FieldOf<>(Problem.Field.KIND, Content::kind, Kind::name));
        fields.add(new FieldOf<>(Problem.Field.HEADLINE, Content::headline, Headline::text));
        text(fields, Problem.Field.KICKER, content -> content.furniture().kicker());
        text(fields, Problem.Field.SUBTITLE, content -> content.furniture().subtitle());
        fields.add(
                new FieldOf<>(Problem.Field.AI, content -> content.furniture().ai(), AiUse::name));
        text(fields, Problem.Field.SEO_TITLE, content -> content.furniture().seoTitle());
        text(
                fields,
                Problem.Field.SEO_DESCRIPTION,
                content -> content.furniture().seoDescription());
        text(fields, Problem.Field.ORIGINAL_TITLE, Content::originalTitle);
        text(fields, Problem.Field.ORIGINAL_AUTHOR, Content::originalAuthor);
        text(fields, Problem.Field.SUMMARY, Content::summary);
        text(fields, Problem.Field.DATELINE, Content::dateline);
        fields.add(
                new FieldOf<>(
                        Problem.Field.AUTHORS, Content::authors, names -> String.join("、", names)));
        fields.add(new FieldOf<>(Problem.Field.SOURCE, Content::source, Comparison::name));
        fields.add(new FieldOf<>(Problem.Field.SECTION, Content::section, Comparison::name));
        fields.add(new FieldOf<>(Problem.Field.TOPIC, Content::topic, Comparison::name));
        fields.add(new FieldOf<>(Problem.Field.TAGS, Content::tags, Comparison::names));
        fields.add(new FieldOf<>(Problem.Field.PICTURE, Content::picture, Comparison::picture));
        fields.add(new FieldOf<>(Problem.Field.CONTINUES, Content::continues, Comparison::number));
        text(fields, Problem.Field.NOTE, Content::note);
        return List.copyOf(fields);
    }

    private static void text(
            List<FieldOf<?>> fields, Problem.Field field, Function<Content, String> value) {
        fields.add(new FieldOf<>(field, value, text -> text));
    }

    private static String name(Optional<Label> label) {
        return label.map(Label::name).orElse("");
    }

    private static String names(List<Label> labels) {
        return labels.stream().map(Label::name).collect(Collectors.joining("、"));
    }

    private static String number(Optional<ArticleId> older) {
        return older.map(ArticleId::toString).orElse("");
    }

    private static final int HASH_SHOWN = 8;

    /** Another picture is another hash, of which the head is enough to tell them apart. */
    static String picture(Optional<LeadPicture> picture) {
        return picture.map(p ->
                        Stream.of(
                                        p.caption(),
                                        p.credit(),
                                        p.alt(),
                                        "#" + p.sha256().substring(0, HASH_SHOWN))
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.joining("\n")))
                .orElse("");
    }
}
