package org.caibian.ui.article.form;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.manuscript.Problem;
import org.caibian.manuscript.Problem.Field;
import org.caibian.ui.parts.Saying;

/**
 * The fields of the page in the order they stand there, each of which says what is wrong with it:
 * what keeps it from being kept until it is, what keeps the draft from being handed in until
 * something else stands in it.
 */
final class FaultyFields {
    private final Map<Field, Place> places = new LinkedHashMap<>();
    private List<Problem> notKept = List.of();
    private List<Problem> notHandedIn = List.of();

    /**
     * Where something is said of a field, nothing where the words are empty, and how to get there.
     */
    private record Place(Consumer<String> says, Runnable enter) {}

    /** {@code found} brings the field before the eyes of whoever is to go there. */
    <F extends HasValidation & HasValue<?, ?> & Focusable<?>> void add(
            Field name, F field, Runnable found) {
        place(
                name,
                words -> {
                    field.setErrorMessage(words);
                    field.setInvalid(!words.isEmpty());
                },
                () -> {
                    found.run();
                    field.focus();
                });
        field.addValueChangeListener(_ -> changed(name));
    }

    void place(Field name, Consumer<String> says, Runnable enter) {
        places.put(name, new Place(says, enter));
    }

    /** Something else stands in a field now. */
    void changed(Field name) {
        if (notHandedIn.stream().anyMatch(problem -> isOf(name, problem))) {
            notHandedIn = notHandedIn.stream().filter(each -> !isOf(name, each)).toList();
            say();
        }
    }

    /** These are what could not be kept, and no others. */
    void notKept(List<Problem> problems) {
        notKept = problems;
        say();
    }

    /**
     * These are to be mended before it can be handed in, as is what could not be kept; the first of
     * all is gone to.
     */
    void notHandedIn(List<Problem> problems) {
        notHandedIn = problems;
        say();
        places.entrySet().stream()
                .filter(place -> all().anyMatch(each -> isOf(place.getKey(), each)))
                .findFirst()
                .ifPresent(place -> place.getValue().enter().run());
    }

    /** The page shows other words, of which nothing is known to be wrong. */
    void clear() {
        notHandedIn = List.of();
        notKept(List.of());
    }

    private void say() {
        places.forEach((name, place) -> place.says().accept(said(name)));
    }

    private Stream<Problem> all() {
        return Stream.concat(notKept.stream(), notHandedIn.stream());
    }

    private String said(Field name) {
        return all().filter(problem -> isOf(name, problem))
                .distinct()
                .map(Saying::problem)
                .collect(Collectors.joining(Saying.words("list.comma")));
    }

    /** Pictures between the paragraphs are the body's. */
    private static boolean isOf(Field name, Problem problem) {
        return (problem.field() == Field.BODY_PICTURE ? Field.BODY : problem.field()) == name;
    }
}
