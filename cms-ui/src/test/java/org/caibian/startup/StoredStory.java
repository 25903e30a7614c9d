package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * How a story stands in the database: what readers have of it, its draft, and the instants the
 * ledger has for it, whether or not anybody was told that they were set.
 *
 * @param desk the code of its desk
 * @param section the slug under which it was released
 * @param tagged whether the campaign's tag is on it
 * @param ends how often readers lost it
 * @param endedAt when it was last ended as planned
 */
record StoredStory(
        String desk,
        Optional<String> headline,
        Optional<String> standing,
        Optional<String> section,
        boolean tagged,
        Optional<Instant> released,
        Optional<String> stage,
        int releases,
        int ends,
        Optional<Instant> due,
        Optional<Instant> endDue,
        Optional<Instant> endedAt,
        boolean planned,
        boolean timed,
        boolean ending,
        boolean endTimed) {

    /** The one of these that was begun as that story. */
    static StoredStory of(TimedStory story, Map<Long, StoredStory> found) {
        assertThat(found).as("%s is kept", story).containsKey(story.article());
        return Objects.requireNonNull(found.get(story.article()));
    }

    /** Whether it went out, and readers have it still, or had it. */
    boolean isReleased() {
        return standing.isPresent();
    }

    /** Whether readers have it. */
    boolean isLive() {
        return standing.filter("LIVE"::equals).isPresent();
    }

    private boolean isWithdrawn() {
        return standing.filter("WITHDRAWN"::equals).isPresent();
    }

    /** Whether its instant is still to come: sealed without readers, or about to leave them. */
    boolean waits() {
        return isApproved() || ending;
    }

    private boolean isApproved() {
        return stage.filter("APPROVED"::equals).isPresent();
    }

    /** Whether it waited for its instant, sealed well before. */
    boolean waited(TimedStory story) {
        return isReleased()
                && due.isPresent()
                && story.sealed().filter(due.get()::isAfter).isPresent();
    }

    /**
     * Whole or not at all, once and not early, out as well as down; what waits has the timer that
     * wakes it, and nothing else has one.
     */
    void check() {
        assertThat(stage.isPresent()).as("%s is whole", this).isNotEqualTo(isReleased());
        assertThat(releases).as("%s went out once", this).isEqualTo(isReleased() ? 1 : 0);
        assertThat(ends).as("%s was ended once", this).isEqualTo(isWithdrawn() ? 1 : 0);
        assertThat(timed).as("%s has a timer", this).isEqualTo(isApproved());
        assertThat(endTimed).as("%s has a timer for its end", this).isEqualTo(ending);
        if (isReleased()) {
            assertThat(planned).as("%s has a plan", this).isFalse();
            due.ifPresent(instant ->
                    assertThat(released.orElseThrow()).as("%s", this).isAfterOrEqualTo(instant));
        }
        if (!isLive()) {
            assertThat(ending).as("%s has an end ahead", this).isFalse();
        }
        endedAt.ifPresent(
                ended -> assertThat(ended).as("%s", this).isAfterOrEqualTo(endDue.orElseThrow()));
    }

    /** Every story that was begun is out by now, or gone, at the instant somebody was told. */
    void checkAtTheEnd(TimedStory story) {
        check();
        assertThat(waits()).as("%s %s is lost", story, this).isFalse();
        switch (story.stay()) {
            case STAYS -> assertThat(standing).as("%s %s", story, this).contains("LIVE");
            case UNKNOWN -> assertThat(standing).as("%s %s", story, this).isPresent();
            case LEAVES -> assertThat(standing).as("%s %s", story, this).contains("WITHDRAWN");
        }
        if (story.due().isPresent()) {
            assertThat(due).as("%s %s", story, this).isEqualTo(story.due());
        }
    }
}
