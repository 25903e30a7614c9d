package org.caibian.workflow;

import java.util.Optional;
import org.caibian.article.Draft;
import org.caibian.article.Round;
import org.caibian.right.RoundId;
import org.caibian.right.Step;

/**
 * The seam to the engine that moves rounds along their routes; people's acts go through {@link
 * Reviews} instead.
 *
 * <p>A route asks core to open each step it comes to, and at its end to complete and release the
 * round, always inside the transaction of the act that moved it.
 */
public interface Routes {

    /** Sets a round over {@code draft} on its way. */
    void start(Round round, Draft draft);

    /**
     * Moves a round on, because {@code step} was decided.
     *
     * @throws RouteElsewhere where the route does not stand at that step
     */
    void decided(RoundId round, Step step);

    /**
     * Moves a round on to its release, where it only waited for words to be sealed again; no harm
     * where it still has steps before it.
     */
    void reconfirmed(RoundId round);

    /** Ends a round's way before its end; no harm where it has ended already. */
    void ended(RoundId round);

    /** Where a round's route stands. */
    Position position(RoundId round);

    /** The route of that key, as a round begun now would take it. */
    Route route(String key);

    /** The route as drawn when this round was begun. */
    Optional<Route> routeOf(RoundId round);

    /** Where the engine has a round. */
    sealed interface Position {
        /** It asks for that step. */
        record At(Step step) implements Position {}

        /** Every step is decided, and it waits for words to be sealed again. */
        record Reconfirming() implements Position {}

        /** It has come to its end, or was ended. */
        record Ended() implements Position {}
    }
}
