package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.caibian.staff.DeskResult;

/** The fields of a desk, and what is said at them. */
final class DeskForm {
    private final TextField name = new TextField(words("admin.name"));
    private final TextField english = new TextField(words("admin.nameEn"));
    private final TextField code = new TextField(words("admin.code"));

    DeskForm() {
        code.setHelperText(words("admin.code.hint"));
    }

    Component[] fields() {
        return new Component[] {name, english, code};
    }

    String name() {
        return name.getValue();
    }

    String english() {
        return english.getValue();
    }

    String code() {
        return code.getValue().strip();
    }

    /** What is wrong, at its field; empty when the desk was added. */
    Optional<Fault> fault(DeskResult result) {
        return switch (result) {
            case DeskResult.Added _ -> Optional.empty();
            case DeskResult.Taken _ -> Optional.of(Fault.at(name, words("admin.desks.taken")));
            case DeskResult.Unusable(var field) ->
                    Optional.of(Fault.at(named(field), words("admin.desks.unusable." + field)));
            case DeskResult.NotAllowed _ -> Optional.of(Fault.ofAll(words("admin.notAllowed")));
        };
    }

    private TextField named(String field) {
        return switch (field) {
            case "code" -> code;
            case "nameEn" -> english;
            default -> name;
        };
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
