package org.caibian.ui.admin;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.stream.Collectors;
import org.caibian.staff.Desk;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.ui.parts.DeskNames;

/** Says in words what somebody's posts are and what they let this person do. */
final class Duties {
    private Duties() {}

    /** What {@code person} may do on {@code desk}. */
    static String on(Desk desk, Person person) {
        var may = Ability.of(person, desk.id());
        if (may.isEmpty()) {
            return words("admin.may.nothing");
        }
        // Whoever does anything on a desk reads there: said only where it is all there is.
        return may.stream()
                .filter(each -> each != Ability.READ || may.size() == 1)
                .map(each -> words("admin.may." + each))
                .collect(Collectors.joining(words("list.comma")));
    }

    /** What the roles for the whole house let {@code person} do. */
    static String inHouse(Person person) {
        var held =
                house().stream()
                        .filter(person::is)
                        .map(role -> words("admin.may." + role))
                        .collect(Collectors.joining(words("admin.list.semicolon")));
        return held.isEmpty() ? words("admin.may.none") : held;
    }

    /** All posts in one line: desk by desk, the house last. */
    static String posts(Person person, List<Desk> desks) {
        var parts =
                desks.stream()
                        .filter(desk -> person.desks().contains(desk.id()))
                        .map(desk -> DeskNames.of(desk) + " " + roles(person, desk))
                        .collect(Collectors.toList());
        house().stream().filter(person::is).map(Duties::name).forEach(parts::add);
        return parts.isEmpty()
                ? words("admin.posts.none")
                : String.join(words("admin.list.semicolon"), parts);
    }

    /** The roles that are held on a desk. */
    static List<Role> onDesks() {
        return scoped(Role.Scope.DESK);
    }

    /** The roles that are held for the whole house. */
    static List<Role> house() {
        return scoped(Role.Scope.HOUSE);
    }

    static String name(Role role) {
        return words("role." + role);
    }

    private static String roles(Person person, Desk desk) {
        return onDesks().stream()
                .filter(role -> person.posts().contains(Post.on(desk.id(), role)))
                .map(Duties::name)
                .collect(Collectors.joining(words("list.comma")));
    }

    private static List<Role> scoped(Role.Scope scope) {
        return List.of(Role.values()).stream().filter(role -> role.scope() == scope).toList();
    }

    private static String words(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
