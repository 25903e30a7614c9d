package org.caibian.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.caibian.article.Approvals;
import org.caibian.article.Draft;
import org.caibian.article.RoundId;
import org.caibian.article.Step;
import org.caibian.article.Steps;
import org.caibian.publication.Releases;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The three reviews without an engine, for tests that are not about it: import this class and set
 * {@code flowable.process.enabled=false}.
 */
public final class InMemoryRoutes implements Routes {

    private static final Route THREE_REVIEWS =
            new Route(
                    Route.THREE_REVIEWS,
                    List.of(Step.FIRST_REVIEW, Step.SECOND_REVIEW, Step.FINAL_REVIEW),
                    "<definitions/>");

    private final Map<RoundId, Optional<Step>> positions = new ConcurrentHashMap<>();
    private final Steps steps;
    private final Approvals approvals;
    private final Releases releases;

    public InMemoryRoutes(Steps steps, Approvals approvals, Releases releases) {
        this.steps = steps;
        this.approvals = approvals;
        this.releases = releases;
    }

    @Override
    public void start(String route, RoundId round, Draft draft) {
        move(round, Optional.of(route(route).steps().getFirst()));
    }

    @Override
    public void decided(RoundId round, Step step) {
        if (!position(round).equals(Optional.of(step))) {
            throw new RouteElsewhere(round, step.name());
        }
        var way = THREE_REVIEWS.steps();
        move(round, way.stream().skip(way.indexOf(step) + 1L).findFirst());
        if (position(round).isEmpty()) {
            releases.release(approvals.complete(round));
        }
    }

    @Override
    public void ended(RoundId round) {
        if (position(round).isPresent()) {
            move(round, Optional.empty());
        }
    }

    @Override
    public Optional<Step> position(RoundId round) {
        return positions.getOrDefault(round, Optional.empty());
    }

    @Override
    public Route route(String key) {
        return Optional.of(THREE_REVIEWS).filter(r -> r.key().equals(key)).orElseThrow();
    }

    @Override
    public Optional<Route> routeOf(RoundId round) {
        return Optional.of(round).filter(positions::containsKey).map(r -> THREE_REVIEWS);
    }

    private void move(RoundId round, Optional<Step> to) {
        var before = Optional.ofNullable(positions.put(round, to));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) {
                            before.ifPresentOrElse(
                                    step -> positions.put(round, step),
                                    () -> positions.remove(round));
                        }
                    }
                });
        to.ifPresent(step -> steps.open(round, step));
    }
}
