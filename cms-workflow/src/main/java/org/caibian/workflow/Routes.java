package org.caibian.workflow;

import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.RoundId;
import org.caibian.article.Step;

/**
 * The seam to the engine that moves rounds along their routes; people's acts go through {@link
 * Reviews} instead.
 *
 * <p>A route asks core to open each step it comes to, and at its end to complete and release the
 * round, always inside the transaction of the act that moved it.
 */
public interface Routes {

    /** Sets a round over {@code draft} on its way. */
    void start(String route, RoundId round, Draft draft);

    /**
     * Moves a round on, because {@code step} was approved.
     *
     * @throws RouteElsewhere where the route does not stand at that step
     */
    void decided(RoundId round, Step step);

    /** Ends a round's way before its end; no harm where it has ended already. */
    void ended(RoundId round);

    /** The step a round's route asks for now; empty when it has ended. */
    Optional<Step> position(RoundId round);

    /** The route of that key, as a round begun now would take it. */
    Route route(String key);

    /** The route as drawn when this round was begun. */
    Optional<Route> routeOf(RoundId round);
}
