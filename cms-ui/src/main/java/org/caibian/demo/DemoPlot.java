package org.caibian.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When each act of a story happened, reckoned back from where it stands now. */
record DemoPlot(Instant begun, Instant saved, Instant submitted, List<Instant> decided) {
    /** Between an act and the next of somebody who waits for it. */
    static final Duration A_MOMENT = Duration.ofSeconds(75);

    private static final int MIXED = 31;

    static DemoPlot of(Demo.Told told, int decisions, DemoCalendar calendar) {
        var gaps = new Gaps(told.file().hashCode());
        var last = calendar.ago(told.facts().at());
        var decided = new ArrayList<Instant>();
        var at = told.facts().stage() == DemoStory.Stage.SPIKED ? last.minus(gaps.next(25)) : last;
        for (int step = 0; step < decisions; step++) {
            decided.addFirst(at);
            at = at.minus(gaps.next(9));
        }
        var saved = at.minus(gaps.next(2));
        return new DemoPlot(saved.minus(gaps.next(40)), saved, at, List.copyOf(decided));
    }

    /** A step is claimed a few minutes before it is decided. */
    static Instant claimed(Instant decided) {
        return decided.minus(Duration.ofMinutes(4).plusSeconds(decided.getEpochSecond() % 90));
    }

    /** Different lengths from story to story, and the same ones at every start. */
    private static final class Gaps {
        private int seed;

        Gaps(int seed) {
            this.seed = seed;
        }

        Duration next(int leastMinutes) {
            seed = seed * MIXED + leastMinutes;
            return Duration.ofMinutes(leastMinutes)
                    .plusSeconds(Math.floorMod(seed, 60 * leastMinutes));
        }
    }
}
