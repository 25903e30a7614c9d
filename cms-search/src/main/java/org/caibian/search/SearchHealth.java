package org.caibian.search;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Shows search in the program's health. Without its engine the newsroom goes on, so the word is
 * {@code DEGRADED}, which leaves the whole {@code UP}.
 */
@Component("searchHealthIndicator")
class SearchHealth implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final SearchWatch watch;

    SearchHealth(SearchWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var condition = watch.condition();
        return Health.status(condition.isSound() ? Status.UP : DEGRADED)
                .withDetail("engine", condition.engine())
                .withDetail("answers", condition.answers())
                .withDetail("filled", condition.filled())
                .withDetail("waiting", condition.waiting())
                .build();
    }
}
