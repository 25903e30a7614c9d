package org.caibian.ui.article.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.caibian.manuscript.Furniture;
import org.caibian.manuscript.Kind;
import org.caibian.manuscript.Manuscript;
import org.caibian.manuscript.Problem.Field;
import org.caibian.ui.article.form.FoundWords.Missed;

/**
 * What was chosen beside the paper and a browser kept by its names: looked for among what is now.
 */
final class KeptChoices {
    private final Map<String, String> fields;
    private final ByName names;
    private final List<Missed> missed = new ArrayList<>();

    KeptChoices(Map<String, String> fields, ByName names) {
        this.fields = fields;
        this.names = names;
    }

    /** What was not chosen, or is not found, stays as it is in {@code present}. */
    FoundWords in(Manuscript present) {
        var words =
                present.with(all ->
                        all.kind(kind(present.kind()))
                                .furniture(furniture(present.furniture()))
                                .source(oneOrNone(Field.SOURCE, present.source(), names::source))
                                .section(
                                        oneOrNone(Field.SECTION, present.section(), names::section))
                                .topicSlug(
                                        oneOrNone(Field.TOPIC, present.topicSlug(), names::topic))
                                .tags(one(Field.TAGS, present.tags(), KeptChoices::tags))
                                .continues(
                                        oneOrNone(
                                                Field.CONTINUES,
                                                present.continues(),
                                                names::story)));
        return new FoundWords(words, missed);
    }

    private Kind kind(Kind present) {
        return one(Field.KIND, present, name -> names.kind(name, present));
    }

    private Furniture furniture(Furniture present) {
        return new Furniture(
                present.kicker(),
                present.subtitle(),
                one(Field.AI, present.ai(), names::ai),
                present.seoTitle(),
                present.seoDescription());
    }

    /** A name that no tag has yet is a new tag's. */
    private static Optional<List<String>> tags(String said) {
        return Optional.of(ByName.names(said));
    }

    private <T> T one(Field field, T present, Function<String, Optional<T>> find) {
        return Optional.ofNullable(fields.get(field.name()))
                .map(name -> find.apply(name).orElseGet(() -> miss(field, name, present)))
                .orElse(present);
    }

    private <T> Optional<T> oneOrNone(
            Field field, Optional<T> present, Function<String, Optional<T>> find) {
        var name = fields.get(field.name());
        if (name == null) {
            return present;
        }
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var found = find.apply(name);
        return found.isPresent() ? found : miss(field, name, present);
    }

    private <T> T miss(Field field, String name, T present) {
        missed.add(new Missed(field, name));
        return present;
    }
}
