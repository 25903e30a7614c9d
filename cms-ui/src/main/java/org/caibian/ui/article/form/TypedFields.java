package org.caibian.ui.article.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caibian.manuscript.Problem.Field;

/**
 * The fields beside the body: the browser notes what is typed and chosen in them, as on the paper.
 */
final class TypedFields {
    private final Map<String, Supplier<String>> fields = new LinkedHashMap<>();

    <F extends Component & HasValue<?, String>> void add(Field name, F field) {
        add(name.name(), field);
    }

    /** A line that is no field of its own of the form. */
    <F extends Component & HasValue<?, String>> void add(String name, F field) {
        put(name, field, field::getValue);
    }

    /** One that is chosen in, where {@code said} is what it shows of a choice. */
    <V, F extends Component & HasValue<?, V>> void add(
            Field name, F field, Function<? super V, String> said) {
        put(name.name(), field, () -> field.getOptionalValue().map(said).orElse(""));
    }

    private void put(String name, Component field, Supplier<String> words) {
        field.getElement().setAttribute("data-noted", name);
        fields.put(name, words);
    }

    /** What the server has of them now: as it was typed, and the names of what was chosen. */
    Map<String, String> words() {
        return fields.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, field -> field.getValue().get()));
    }
}
