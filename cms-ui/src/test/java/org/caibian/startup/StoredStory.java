package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;

/**
 * How a story of the campaign stands in the database: {@code due} is the instant the ledger has for
 * it, whether or not anybody was told that it was set.
 */
record StoredStory(
        Optional<String> headline,
        Optional<String> standing,
        Optional<Instant> released,
        Optional<String> stage,
        int releases,
        Optional<Instant> due,
        boolean planned,
        boolean timed) {

    boolean isLive() {
        return standing.isPresent();
    }

    /** Whether it is sealed, and readers are without it. */
    boolean waits() {
        return stage.filter("APPROVED"::equals).isPresent();
    }

    /** Whether it waited for its instant, sealed well before. */
    boolean waited(TimedStory story) {
        return isLive() && due.isPresent() && story.sealed().filter(due.get()::isAfter).isPresent();
    }

    /**
     * Whole or not at all, once and not early; what waits has the timer that wakes it, and nothing
     * else has one.
     */
    void check() {
        assertThat(stage.isPresent()).as("%s is whole", this).isNotEqualTo(isLive());
        assertThat(releases).as("%s went out once", this).isEqualTo(isLive() ? 1 : 0);
        assertThat(timed).as("%s has a timer", this).isEqualTo(waits());
        if (isLive()) {
            assertThat(planned).as("%s has a plan", this).isFalse();
            due.ifPresent(instant ->
                    assertThat(released.orElseThrow()).as("%s", this).isAfterOrEqualTo(instant));
        }
    }

    /** What was sealed and due is with its readers by now, at the instant somebody was told. */
    void checkAtTheEnd(TimedStory story) {
        check();
        assertThat(waits()).as("%s %s is lost", story, this).isFalse();
        if (story.sealed().isPresent()) {
            assertThat(standing).as("%s %s", story, this).contains("LIVE");
        }
        if (story.due().isPresent()) {
            assertThat(due).as("%s %s", story, this).isEqualTo(story.due());
        }
    }
}
