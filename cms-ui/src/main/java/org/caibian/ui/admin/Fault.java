package org.caibian.ui.admin;

import com.vaadin.flow.component.HasValidation;
import java.util.Optional;

/**
 * What is wrong with an entry: said at the field it is about, or under them all where it is about
 * none.
 */
record Fault(Optional<HasValidation> field, String words) {
    static Fault at(HasValidation field, String words) {
        return new Fault(Optional.of(field), words);
    }

    static Fault ofAll(String words) {
        return new Fault(Optional.empty(), words);
    }
}
