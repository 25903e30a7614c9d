package org.caibian.right;

import java.util.EnumSet;
import java.util.Set;

/** One row of {@link Rights}: who may do it, and where the article must stand for it. */
public record Right(Action action, Who who, Where where) {

    private static final Set<Action> OF_THE_HOUSE =
            EnumSet.of(Action.SET_ROUND_RULE, Action.SET_TERM, Action.DELEGATE, Action.EXPLAIN);

    /** Whether it is done to how the house works, and to no article. */
    public boolean isOfTheHouse() {
        return OF_THE_HOUSE.contains(action);
    }
}
