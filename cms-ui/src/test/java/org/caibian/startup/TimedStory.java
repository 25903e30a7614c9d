package org.caibian.startup;

import java.time.Instant;
import java.util.Optional;

/**
 * A story of the campaign, as far as the program said yes before it was killed: the instant it is
 * to go out at, by when its last seal was given, and whether readers are to lose it again.
 */
record TimedStory(long article, Optional<Instant> due, Optional<Instant> sealed, Stay stay) {

    /** Whether readers keep it. */
    enum Stay {
        STAYS,
        /** Somebody wanted to end it, and was never answered. */
        UNKNOWN,
        LEAVES
    }

    static TimedStory begun(long article) {
        return new TimedStory(article, Optional.empty(), Optional.empty(), Stay.STAYS);
    }

    TimedStory dueUnknown() {
        return new TimedStory(article, Optional.empty(), sealed, stay);
    }

    TimedStory dueAt(Instant instant) {
        return new TimedStory(article, Optional.of(instant), sealed, stay);
    }

    TimedStory sealedAt(Instant instant) {
        return new TimedStory(article, due, Optional.of(instant), stay);
    }

    TimedStory perhapsLeaving() {
        return new TimedStory(article, due, sealed, Stay.UNKNOWN);
    }

    TimedStory leaving() {
        return new TimedStory(article, due, sealed, Stay.LEAVES);
    }

    /** Whether readers may have it by now, and nobody wanted them to lose it. */
    boolean mayEnd() {
        return stay == Stay.STAYS
                && sealed.isPresent()
                && due.filter(Instant.now()::isBefore).isEmpty();
    }
}
