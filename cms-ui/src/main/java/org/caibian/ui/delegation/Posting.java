package org.caibian.ui.delegation;

import java.util.Optional;
import org.caibian.shared.DeskId;
import org.caibian.staff.Desk;
import org.caibian.ui.parts.DeskNames;

/** Where somebody is away from, by name: a desk, or the whole house where {@code desk} is empty. */
record Posting(Optional<DeskId> desk, String name) {

    static Posting of(Desk desk) {
        return new Posting(Optional.of(desk.id()), DeskNames.of(desk));
    }
}
