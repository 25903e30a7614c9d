package org.caibian.ui.admin;

import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.caibian.security.SignedIn;
import org.caibian.shared.PersonId;
import org.caibian.staff.LoneAdministrator;
import org.caibian.staff.Person;
import org.caibian.staff.Post;
import org.caibian.staff.Role;
import org.caibian.staff.Staff;
import org.caibian.ui.parts.Saying;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** Asks once more before one administrator does alone what else takes two, or is left to. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
class AskAlone {
    private final LoneAdministrator lone;
    private final Staff staff;
    private final SignedIn me;

    AskAlone(LoneAdministrator lone, Staff staff, SignedIn me) {
        this.lone = lone;
        this.staff = staff;
        this.me = me;
    }

    /** Roles that weigh, which somebody is to have with nobody to confirm them. */
    record Given(String name, Set<Role> roles) {
        Given {
            roles = Set.copyOf(roles);
        }

        private String said() {
            return Saying.words(
                    "alone.give.one",
                    name,
                    roles.stream()
                            .sorted()
                            .map(Duties::name)
                            .collect(Collectors.joining(Saying.words("list.comma"))));
        }
    }

    /** Before somebody is to have those posts in place of what they have. */
    void beforeChange(Person person, Set<Post> wanted, Runnable act) {
        var roles = lone.gives(person.posts(), wanted, me.id());
        if (roles.isEmpty() && !wanted.contains(Post.house(Role.ADMIN))) {
            without(person).ifPresentOrElse(words -> leaving(words, act), act);
        } else {
            beforeGiving(List.of(new Given(person.name(), roles)), act);
        }
    }

    /** Before somebody of that name joins with those posts. */
    void beforeHiring(String name, Set<Post> posts, Runnable act) {
        beforeGiving(List.of(new Given(name, lone.gives(Set.of(), posts, me.id()))), act);
    }

    /** Before these people are given their roles; at once where they are given none. */
    void beforeGiving(List<Given> given, Runnable act) {
        var some = given.stream().filter(each -> !each.roles().isEmpty()).toList();
        if (some.isEmpty()) {
            act.run();
        } else {
            giving(some, act);
        }
    }

    /** What it means where one administrator is left once that person is none. */
    Optional<String> without(Person person) {
        return lone.leftBy(person.id()).map(this::left);
    }

    private String left(PersonId one) {
        return one.equals(me.id())
                ? Saying.words("alone.left.you")
                : Saying.words("alone.left.other", staff.person(one).name());
    }

    private static void leaving(String words, Runnable act) {
        new AloneDialog("alone.left", words, act).open();
    }

    private static void giving(List<Given> given, Runnable act) {
        var all =
                given.stream()
                        .map(Given::said)
                        .collect(Collectors.joining(Saying.words("list.semicolon")));
        var dialog = new AloneDialog("alone.give", Saying.words("alone.give.told", all), act);
        // Whoever makes another administrator has a second one by this.
        if (given.stream().noneMatch(each -> each.roles().contains(Role.ADMIN))) {
            dialog.offersInstead("alone.give.second", AdminLayout.NEW_PERSON);
        }
        dialog.open();
    }
}
