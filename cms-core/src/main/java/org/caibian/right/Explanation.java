package org.caibian.right;

import java.util.Optional;
import java.util.Set;
import org.caibian.staff.Role;

/**
 * Why somebody may, or may not (为什么能、为什么不能): the row of {@link Rights} that was asked, and what it
 * answered.
 */
public record Explanation(Right right, Answer answer) {

    /** What the row answered. */
    public sealed interface Answer {
        /** They may, by what they have. */
        record May(Ground by) implements Answer {}

        /** They may not, since this stands against it; of a role, one of those is wanted. */
        record MayNot(Refusal why, Set<Role> wanted) implements Answer {
            public MayNot {
                wanted = Set.copyOf(wanted);
            }
        }
    }

    /** The same as rights say it. */
    public Optional<Refusal> refusal() {
        return switch (answer) {
            case Answer.May _ -> Optional.empty();
            case Answer.MayNot(var why, var _) -> Optional.of(why);
        };
    }
}
