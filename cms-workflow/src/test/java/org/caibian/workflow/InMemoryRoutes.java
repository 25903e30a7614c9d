package org.caibian.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.caibian.article.Approvals;
import org.caibian.article.Draft;
import org.caibian.article.Drafts;
import org.caibian.article.Round;
import org.caibian.article.Steps;
import org.caibian.publication.Releases;
import org.caibian.right.RoundId;
import org.caibian.right.Step;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The routes without an engine, for tests that are not about it: import this class and set {@code
 * flowable.process.enabled=false}.
 */
public final class InMemoryRoutes implements Routes {

    /** Where a round stands on the way it took. */
    private record Walk(Route route, List<Step> way, Position position) {
        Walk at(Position there) {
            return new Walk(route, way, there);
        }

        Optional<Step> after(Step step) {
            return way.stream().skip(way.indexOf(step) + 1L).findFirst();
        }
    }

    private final Map<RoundId, Walk> walks = new ConcurrentHashMap<>();
    private final Steps steps;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Releases releases;

    public InMemoryRoutes(Steps steps, Drafts drafts, Approvals approvals, Releases releases) {
        this.steps = steps;
        this.drafts = drafts;
        this.approvals = approvals;
        this.releases = releases;
    }

    @Override
    public void start(Round round, Draft draft) {
        var route = route(round.route());
        var walk = new Walk(route, route.steps(round.proofreadings()), new Position.Ended());
        comeTo(round.id(), walk, walk.way().stream().findFirst());
    }

    @Override
    public void decided(RoundId round, Step step) {
        if (!position(round).equals(new Position.At(step))) {
            throw new RouteElsewhere(round, step.name());
        }
        var walk = walks.get(round);
        comeTo(round, walk, walk.after(step));
    }

    private void comeTo(RoundId round, Walk walk, Optional<Step> next) {
        if (next.isPresent()) {
            move(round, walk.at(new Position.At(next.get())));
            steps.open(round, next.get());
        } else if (drafts.round(round).orElseThrow().isReconfirming()) {
            move(round, walk.at(new Position.Reconfirming()));
        } else {
            release(round, walk);
        }
    }

    private void release(RoundId round, Walk walk) {
        move(round, walk.at(new Position.Ended()));
        releases.release(approvals.complete(round));
    }

    @Override
    public void reconfirmed(RoundId round) {
        if (position(round) instanceof Position.Reconfirming) {
            release(round, walks.get(round));
        }
    }

    @Override
    public void ended(RoundId round) {
        Optional.ofNullable(walks.get(round))
                .ifPresent(walk -> move(round, walk.at(new Position.Ended())));
    }

    @Override
    public Position position(RoundId round) {
        return Optional.ofNullable(walks.get(round))
                .map(Walk::position)
                .orElseGet(Position.Ended::new);
    }

    @Override
    public Route route(String key) {
        return new Route(
                key,
                switch (key) {
                    case Route.SINGLE_REVIEW, Route.FLASH -> List.of(Step.FIRST_REVIEW);
                    case Route.CORRECTION -> List.of(Step.values()).subList(0, 4);
                    default -> List.of(Step.values());
                },
                "<definitions/>");
    }

    @Override
    public Optional<Route> routeOf(RoundId round) {
        return Optional.ofNullable(walks.get(round)).map(Walk::route);
    }

    private void move(RoundId round, Walk to) {
        var before = Optional.ofNullable(walks.put(round, to));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCompletion(int status) {
                        if (status != STATUS_COMMITTED) {
                            before.ifPresentOrElse(
                                    walk -> walks.put(round, walk), () -> walks.remove(round));
                        }
                    }
                });
    }
}
