package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import org.caibian.source.Source;
import org.caibian.source.SourceResult;
import org.caibian.ui.parts.DayField;

/** The fields of a source on the list, and what is said at them. */
final class SourceForm {
    private final TextField name = new TextField(words("admin.name"));
    private final Checkbox own = new Checkbox(words("admin.sources.own"));
    private final DayField from = new DayField("admin.from");
    private final DayField until = new DayField("admin.until");

    /** For a source that is to be listed from {@code today}. */
    SourceForm(LocalDate today) {
        name.setHelperText(words("admin.sources.name.hint"));
        from.setValue(today);
        until.setHelperText(words("admin.until.hint"));
        until.setClearButtonVisible(true);
    }

    /** For the dates of a source that is on the list. */
    SourceForm(Source source) {
        this(source.listedFrom());
        source.listedUntil().ifPresent(until::setValue);
    }

    Component[] fields() {
        return new Component[] {name, own, from, until};
    }

    Component[] dates() {
        return new Component[] {from, until};
    }

    String name() {
        return name.getValue();
    }

    boolean own() {
        return own.getValue();
    }

    Optional<LocalDate> until() {
        return until.getOptionalValue();
    }

    /** The first day; where it is not filled in, {@link #unfinished()} says so. */
    Optional<LocalDate> from() {
        return from.getOptionalValue();
    }

    Optional<Fault> unfinished() {
        return Optional.of(Fault.at(from, words("admin.from.missing")));
    }

    /** What is wrong, at its field; empty when the list holds it so. */
    Optional<Fault> fault(SourceResult result) {
        return switch (result) {
            case SourceResult.Listed _ -> Optional.empty();
            case SourceResult.NameTaken _ ->
                    Optional.of(Fault.at(name, words("admin.sources.taken")));
            case SourceResult.Unusable(var field) ->
                    Optional.of(
                            Fault.at(
                                    switch (field) {
                                        case "name" -> name;
                                        case "listedFrom" -> from;
                                        default -> until;
                                    },
                                    words("admin.sources.unusable." + field)));
            case SourceResult.Outdated _ ->
                    Optional.of(Fault.ofAll(words("admin.sources.outdated")));
            case SourceResult.NotAllowed _ -> Optional.of(Fault.ofAll(words("admin.notAllowed")));
        };
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
