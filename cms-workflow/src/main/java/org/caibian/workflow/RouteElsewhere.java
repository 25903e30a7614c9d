package org.caibian.workflow;

import org.caibian.right.RoundId;

/** The engine's route does not stand where core took it to stand; never reaches a person. */
public final class RouteElsewhere extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RouteElsewhere(RoundId round, String expected) {
        super("The route of round %s is not at %s".formatted(round, expected));
    }

    public RouteElsewhere(RoundId round, RuntimeException engine) {
        super("The route of round %s was moved by another".formatted(round), engine);
    }
}
