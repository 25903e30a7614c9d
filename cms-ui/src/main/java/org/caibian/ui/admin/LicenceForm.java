package org.caibian.ui.admin;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.caibian.source.Licence;
import org.caibian.source.SourceResult;
import org.caibian.ui.parts.DayField;
import org.caibian.ui.parts.Saying;

/** On what terms a source supplies its text, and until when. */
final class LicenceForm {
    private final TextField terms = new TextField(Saying.words("admin.licence.terms"));
    private final DayField until = new DayField("admin.licence.last");

    LicenceForm(Licence licence) {
        terms.setHelperText(Saying.words("admin.licence.hint"));
        terms.setValue(licence.terms());
        until.setClearButtonVisible(true);
        licence.until().ifPresent(until::setValue);
    }

    Component[] fields() {
        return new Component[] {terms, until};
    }

    Licence licence() {
        return new Licence(terms.getValue(), until.getOptionalValue());
    }

    /** What is wrong, at its field; empty when the list holds it so. */
    Optional<Fault> fault(SourceResult result) {
        return switch (result) {
            case SourceResult.Listed _ -> Optional.empty();
            case SourceResult.Unusable(var field) ->
                    Optional.of(
                            Fault.at(
                                    field.equals("licence") ? terms : until,
                                    Saying.words("admin.sources.unusable." + field)));
            case SourceResult.Outdated _ ->
                    Optional.of(Fault.ofAll(Saying.words("admin.sources.outdated")));
            case SourceResult.NameTaken _, SourceResult.NotAllowed _ ->
                    Optional.of(Fault.ofAll(Saying.words("admin.notAllowed")));
        };
    }
}
