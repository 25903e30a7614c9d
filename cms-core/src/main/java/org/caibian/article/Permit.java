package org.caibian.article;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caibian.right.Action;
import org.caibian.right.Refusal;
import org.caibian.staff.Role;

/**
 * What one person may do with one article at one moment, and why not the rest; where a role is
 * missing, of which one would do.
 */
public record Permit(Map<Action, Refusal> refusals, Map<Action, Set<Role>> wanted) {

    public Permit {
        refusals = Map.copyOf(refusals);
        wanted = Map.copyOf(wanted);
    }

    /** One that says of no role which would do. */
    public Permit(Map<Action, Refusal> refusals) {
        this(refusals, Map.of());
    }

    public boolean allows(Action action) {
        return !refusals.containsKey(action);
    }

    /** Why not; empty where it is allowed. */
    public Optional<Refusal> refusal(Action action) {
        return Optional.ofNullable(refusals.get(action));
    }

    /** The roles of which one would do; none where it is no role that is missing. */
    public Set<Role> wanted(Action action) {
        return wanted.getOrDefault(action, Set.of());
    }
}
