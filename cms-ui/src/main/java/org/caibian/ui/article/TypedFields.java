package org.caibian.ui.article;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.caibian.article.Problem.Field;

/** The lines of text beside the body: the browser notes what is typed in them, as on the paper. */
final class TypedFields {
    private final Map<Field, HasValue<?, String>> fields = new EnumMap<>(Field.class);

    <F extends Component & HasValue<?, String>> void add(Field name, F field) {
        field.getElement().setAttribute("data-noted", name.name());
        fields.put(name, field);
    }

    /** What the server has of them now, as it was typed. */
    Map<String, String> words() {
        return fields.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                field -> field.getKey().name(),
                                field -> field.getValue().getValue()));
    }
}
