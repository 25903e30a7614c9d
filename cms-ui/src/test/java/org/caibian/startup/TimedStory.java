package org.caibian.startup;

import java.time.Instant;
import java.util.Optional;

/**
 * A story of the campaign, as far as the program said yes before it was killed: the instant it is
 * to go out at, and when its last seal was given.
 */
record TimedStory(long article, Optional<Instant> due, Optional<Instant> sealed) {

    static TimedStory begun(long article) {
        return new TimedStory(article, Optional.empty(), Optional.empty());
    }

    TimedStory dueAt(Instant instant) {
        return new TimedStory(article, Optional.of(instant), sealed);
    }

    TimedStory sealedAt(Instant instant) {
        return new TimedStory(article, due, Optional.of(instant));
    }
}
