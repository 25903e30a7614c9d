package org.caibian.staff;

import java.util.Optional;
import org.caibian.shared.DeskId;

/** A role held on a desk, or for the whole house where {@code desk} is empty. */
public record Post(Role role, Optional<DeskId> desk) {

    public Post {
        if ((role.scope() == Role.Scope.HOUSE) != desk.isEmpty()) {
            throw new IllegalArgumentException(
                    role + " is held " + (desk.isEmpty() ? "on a desk" : "for the whole house"));
        }
    }

    public static Post on(DeskId desk, Role role) {
        return new Post(role, Optional.of(desk));
    }

    public static Post house(Role role) {
        return new Post(role, Optional.empty());
    }

    /** Whether it is held there; one for the house is held on every desk. */
    boolean isOn(DeskId asked) {
        return desk.map(asked::equals).orElse(true);
    }
}
