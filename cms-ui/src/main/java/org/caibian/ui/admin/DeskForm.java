package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.caibian.staff.Desk;
import org.caibian.staff.DeskResult;
import org.caibian.ui.parts.DeskNames;

/** The fields of a desk, and what is said at them. */
final class DeskForm {
    private final TextField name = new TextField(words("admin.name"));
    private final TextField english = new TextField(words("admin.nameEn"));
    private final TextField code = new TextField(words("admin.code"));

    /** For a desk that is to be added. */
    DeskForm() {
        code.setHelperText(words("admin.code.hint"));
    }

    /** For what one is called that is there; its code stays. */
    DeskForm(Desk desk) {
        name.setValue(desk.name());
        english.setValue(desk.nameEn());
        code.setValue(desk.code());
        code.setReadOnly(true);
        code.setHelperText(words("admin.desks.renamed.code"));
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

    /** What is wrong, at its field; empty when the desk was added, or is called so. */
    Optional<Fault> fault(DeskResult result) {
        return switch (result) {
            case DeskResult.Added _, DeskResult.Renamed _ -> Optional.empty();
            case DeskResult.Taken(var desk) ->
                    Optional.of(Fault.at(desk.code().equals(code()) ? code : name, taken(desk)));
            case DeskResult.Unusable(var field) ->
                    Optional.of(Fault.at(named(field), words("admin.desks.unusable." + field)));
            case DeskResult.Outdated _ -> Optional.of(Fault.ofAll(words("admin.desks.outdated")));
            case DeskResult.NotAllowed _ -> Optional.of(Fault.ofAll(words("admin.notAllowed")));
        };
    }

    /** By which desk, and what can be done: one that was merged keeps what it had. */
    private static String taken(Desk desk) {
        var archived = desk.archived() ? ".archived" : "";
        var state = desk.mergedInto().isPresent() ? ".merged" : archived;
        return words("admin.desks.taken" + state, DeskNames.of(desk), desk.code());
    }

    private TextField named(String field) {
        return switch (field) {
            case "code" -> code;
            case "nameEn" -> english;
            default -> name;
        };
    }

    private static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
