package org.caibian.ui.delegation;

import java.util.Optional;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;

/** Where somebody is away from, by name: a desk, or the whole house where {@code desk} is empty. */
record Posting(Optional<DeskId> desk, String name) {

    static Posting of(Desk desk, String language) {
        return new Posting(
                Optional.of(desk.id()), language.equals("en") ? desk.nameEn() : desk.name());
    }
}
