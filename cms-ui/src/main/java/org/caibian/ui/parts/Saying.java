package org.caibian.ui.parts;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caibian.manuscript.Problem;
import org.caibian.right.Refusal;
import org.caibian.staff.Role;

/** Says in people's words what the domain says in types. */
public final class Saying {
    private Saying() {}

    /** What is to be mended, in one sentence. */
    public static String problem(Problem problem) {
        var field = words("field." + problem.field(), problem.limit());
        return words("problem." + problem.fault(), field, problem.limit());
    }

    /** All of it, one after the other. */
    public static String problems(List<Problem> problems) {
        return problems.stream()
                .map(Saying::problem)
                .collect(Collectors.joining(words("list.comma")));
    }

    /** Why somebody may not. */
    public static String refusal(Refusal why) {
        return words("refusal." + why);
    }

    /** The same to whoever may not: where a role is missing, with the {@code wanted} ones. */
    public static String refusal(Refusal why, Set<Role> wanted) {
        return wanted.isEmpty() ? refusal(why) : words("whyNot.roleMissing", roles(wanted));
    }

    /** These roles, in their own order. */
    public static String roles(Set<Role> roles) {
        return Stream.of(Role.values())
                .filter(roles::contains)
                .map(role -> words("role." + role))
                .collect(Collectors.joining(words("list.comma")));
    }

    /** The words of {@code key} in the language of the page. */
    public static String words(String key, Object... details) {
        return UI.getCurrent().getTranslation(key, details);
    }
}
