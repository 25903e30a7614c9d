package org.caibian.startup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** When the program was down: from each kill until the next one said that it was ready. */
final class Outages {

    /** Killed, begun anew as a process, and ready for its readers. */
    record Outage(Instant killed, Instant begun, Instant ready) {}

    private final List<Outage> all = new CopyOnWriteArrayList<>();

    void add(Instant killed, Instant begun, Instant ready) {
        all.add(new Outage(killed, begun, ready));
    }

    /** The last outage between what was due and when readers had it. */
    Optional<Outage> between(Instant due, Instant had) {
        return all.stream()
                .filter(outage -> outage.killed().isBefore(had) && outage.ready().isAfter(due))
                .reduce((_, last) -> last);
    }

    /**
     * When readers had what was committed by then: not before there was somebody to answer them.
     */
    Instant had(Instant due, Instant committed) {
        return between(due, committed)
                .map(Outage::ready)
                .filter(committed::isBefore)
                .orElse(committed);
    }

    /**
     * How late that was: counted from the instant, or from the start of a program after it;
     * negative where they had it before its instant.
     */
    Duration late(Instant due, Instant had) {
        return since(between(due, had).map(Outage::begun), due, had);
    }

    /** The same, counted from when that program said that it was ready. */
    Duration lateOnceReady(Instant due, Instant had) {
        return since(between(due, had).map(Outage::ready), due, had);
    }

    private static Duration since(Optional<Instant> up, Instant due, Instant had) {
        var from = up.filter(due::isBefore).orElse(due);
        return Duration.between(from, had);
    }
}
