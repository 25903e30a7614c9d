package org.caibian.right;

import java.util.Arrays;
import java.util.Set;
import org.caibian.shared.DeskId;
import org.caibian.shared.PersonId;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;

/** Somebody of the finance desk, with whatever roles a right is asked for. */
final class TestPersons {

    static final DeskId FINANCE = new DeskId(1);
    static final PersonId WHO = new PersonId(7);
    static final PersonId ANOTHER = new PersonId(8);

    private TestPersons() {}

    /** With one role, on the desk if it is a role on desks. */
    static Person a(Role role) {
        return new Person(WHO, "who", "某人", true, Set.of(post(role)));
    }

    /** With all roles there are. */
    static Person everyRole() {
        return new Person(
                WHO,
                "who",
                "某人",
                true,
                Set.copyOf(Arrays.stream(Role.values()).map(TestPersons::post).toList()));
    }

    private static Post post(Role role) {
        return role.scope() == Role.Scope.HOUSE ? Post.house(role) : Post.on(FINANCE, role);
    }
}
