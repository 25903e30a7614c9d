package org.caibian.startup;

import java.time.Instant;

/**
 * What a campaign came to; {@code afterRestart} is counted from the start of the process, {@code
 * onceReady} from when it said that it was ready.
 */
record TimeSoakResult(
        int kills,
        int schedules,
        int released,
        Lateness running,
        Lateness afterRestart,
        Lateness onceReady) {

    /** How late a reader had what was due then and is committed. */
    void keep(Outages outages, Instant due, Instant committed) {
        var had = outages.had(due, committed);
        if (outages.between(due, had).isPresent()) {
            afterRestart.add(outages.late(due, had));
            onceReady.add(outages.lateOnceReady(due, had));
        } else {
            running.add(outages.late(due, had));
        }
    }

    @Override
    public String toString() {
        return "%d kills, %d schedules, %d stories released; late while running: %s; after a restart, from the start of the process: %s, from when it was ready: %s"
                .formatted(kills, schedules, released, running, afterRestart, onceReady);
    }
}
