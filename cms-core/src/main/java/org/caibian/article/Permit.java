package org.caibian.article;

import java.util.Map;
import java.util.Optional;

/** What one person may do with one article at one moment, and why not the rest. */
public record Permit(Map<Action, Refusal> refusals) {

    public Permit {
        refusals = Map.copyOf(refusals);
    }

    public boolean allows(Action action) {
        return !refusals.containsKey(action);
    }

    /** Why not; empty where it is allowed. */
    public Optional<Refusal> refusal(Action action) {
        return Optional.ofNullable(refusals.get(action));
    }
}
