package org.caibian.startup;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** When the program was down: from each kill until the next start said that it was ready. */
final class Outages {

    private record Outage(Instant killed, Instant ready) {}

    private final List<Outage> all = new CopyOnWriteArrayList<>();

    void add(Instant killed, Instant ready) {
        all.add(new Outage(killed, ready));
    }

    /** The end of the last outage between what was due and what came of it. */
    Optional<Instant> between(Instant due, Instant done) {
        return all.stream()
                .filter(outage -> outage.killed().isBefore(done) && outage.ready().isAfter(due))
                .map(Outage::ready)
                .reduce((_, last) -> last);
    }

    /** How late that was, counted from when the program could have done it. */
    Duration late(Instant due, Instant done) {
        var from = between(due, done).orElse(due);
        return done.isBefore(from) ? Duration.ZERO : Duration.between(from, done);
    }
}
