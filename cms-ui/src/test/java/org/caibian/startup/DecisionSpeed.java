package org.caibian.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.caibian.article.Drafts;
import org.caibian.right.Action;
import org.caibian.right.Rights;
import org.caibian.testing.Figures;

/** How many rights are decided a second, once the roles of who asks are loaded. */
final class DecisionSpeed {
    private static final int DECISIONS = 2_000_000;

    private final MeasuredHouse house;
    private final Figures figures;

    DecisionSpeed(MeasuredHouse house, Figures figures) {
        this.house = house;
        this.figures = figures.promiseLeast("decisions", "1/s", 1_000_000);
    }

    void measure() {
        var draft = house.newsroom().articleReadyToSubmit("权限之问");
        var matter = house.part(Drafts.class).find(draft.main()).orElseThrow().matter();
        var people = house.people();
        var actions = Action.values();
        for (int run = -1; run < Figures.RUNS; run++) {
            long may = 0;
            long start = System.nanoTime();
            for (int n = 0; n < DECISIONS; n++) {
                may +=
                        Rights.allow(
                                        actions[n % actions.length],
                                        people.get(n % people.size()),
                                        matter)
                                ? 1
                                : 0;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            assertThat(may).isBetween(1L, (long) DECISIONS);
            if (run >= 0) { // the first goes to warm up
                figures.measured("decisions", DECISIONS / seconds);
            }
        }
    }
}
